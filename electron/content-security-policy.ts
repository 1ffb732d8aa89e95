/** The style element that react-aria adds to the page once, to the letter; a test compares it with the package. */
export const pressStyle = `@layer {
  [data-react-aria-pressable] {
    touch-action: pan-x pan-y pinch-zoom;
  }
}`

/** SHA-256 of that style, written down so that a start need not read the code that computes it; a test does. */
const pressStyleHash = '38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='

/** What the page may load and run: its own files; nothing from elsewhere, nothing inline. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  // HiGHS, which works out what a stop costs, is WebAssembly; no other code may be made of text.
  "script-src 'self' 'wasm-unsafe-eval'",
  `style-src 'self' 'sha256-${pressStyleHash}'`,
  "font-src 'self'",
  "img-src 'self' data: blob:",
  "worker-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "frame-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
].join('; ')

/** The same where it stands in the page itself, for the case that a header were ever lost; who may frame a page is heard of in a header alone. */
export const policyInPage = contentSecurityPolicy.split('; ').filter((rule) => !rule.startsWith('frame-ancestors')).join('; ')

/** Headers of every reply that a page gets, from either host. */
export const securityHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': contentSecurityPolicy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), usb=(), serial=(), hid=(), payment=()',
}
