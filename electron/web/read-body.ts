import type { IncomingMessage } from 'node:http'

/** The body of a request, or why there is none: longer than `limit` bytes, or not text in UTF-8. The rest of a body that is too long is left unread. */
export async function readBody(request: IncomingMessage, limit: number): Promise<{ readonly text: string } | { readonly fault: 'too long' | 'no text' }> {
  if (Number(request.headers['content-length'] ?? 0) > limit) return { fault: 'too long' }
  const chunks: Buffer[] = []
  let length = 0
  // Not destroyed on leaving: the answer goes out on the same connection.
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    if (!Buffer.isBuffer(chunk)) continue
    length += chunk.length
    if (length > limit) return { fault: 'too long' }
    chunks.push(chunk)
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks)) }
  } catch {
    return { fault: 'no text' }
  }
}
