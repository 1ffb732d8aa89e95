import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { firstScreen } from './vite.first-screen.ts'
import { licences } from './vite.licences.ts'
import { locales } from './vite.locales.ts'

export default defineConfig({
  base: './',
  plugins: [react(), locales(), licences()],
  // The solver asks for node:module only where it runs in Node; in the page that way is never taken.
  resolve: { alias: { 'node:module': fileURLToPath(new URL('work/no-node-module.ts', import.meta.url)) } },
  worker: { format: 'es' },
  build: {
    outDir: '../dist/renderer',
    emptyOutDir: true,
    target: 'chrome130',
    // The page's policy allows no inline style, script or font.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 3000,
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: firstScreen }] } } },
  },
})
