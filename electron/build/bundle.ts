import { resolve } from 'node:path'
import { builtinModules } from 'node:module'
import { build } from 'vite'

const root = resolve(import.meta.dirname, '..', '..')
const entries = ['main', 'preload', 'web', 'cli', 'store-worker']

// Each entry but main is one file: a sandboxed preload cannot load a second one. What main imports later is a file beside it. Electron must find
// main as CommonJS, because an ES module starts after "ready", when it is too late to register a scheme. What main reads is made short, as V8 reads all of
// it at each start; names stay, so that a fault in the log says where it was.
for (const [index, entry] of entries.entries()) {
  await build({
    configFile: false,
    root,
    logLevel: 'warn',
    build: {
      ssr: resolve(root, 'electron', `${entry}.ts`),
      target: 'node20.18',
      outDir: resolve(root, 'dist', 'electron'),
      emptyOutDir: index === 0,
      minify: false,
      copyPublicDir: false,
      rolldownOptions: {
        external: ['electron', 'better-sqlite3', 'highs', ...builtinModules, /^node:/],
        output: { format: 'cjs', entryFileNames: `${entry}.cjs`, ...(entry === 'main' ? { chunkFileNames: 'main-[name].cjs', minify: { compress: true, mangle: false, codegen: { removeWhitespace: true } } } : { codeSplitting: false }) },
      },
    },
    ssr: { noExternal: true, target: 'node' },
  })
}
