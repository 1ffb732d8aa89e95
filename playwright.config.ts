import { defineConfig } from '@playwright/test'
import type { HostOptions } from './e2e/host.ts'

/** The packed app is driven by the same specs as the built one, and by those that only it can answer. */
const packaged = (process.env['REMWEG_PACKAGED'] ?? '') !== ''

export default defineConfig<HostOptions>({
  testDir: 'e2e',
  testMatch: '*.spec.ts',
  testIgnore: packaged ? [] : ['packaged*.spec.ts'],
  timeout: 120_000,
  // What is waited for comes in a blink; a machine that does much else may take longer.
  expect: { timeout: 20_000 },
  fullyParallel: false,
  workers: 1,
  forbidOnly: process.env['CI'] === 'true',
  // A loaded machine may let a window wait too long once; what passes only then is named in the sum.
  retries: process.env['CI'] === 'true' ? 1 : 0,
  reporter: [['list'], ['json', { outputFile: packaged ? 'test-results/packaged.json' : 'test-results/e2e.json' }]],
  outputDir: packaged ? 'test-results/packaged' : 'test-results/e2e',
  projects: packaged
    ? [{ name: 'packaged', use: { hostKind: 'desktop' } }]
    : [
        { name: 'web', use: { hostKind: 'web' } },
        { name: 'desktop', use: { hostKind: 'desktop' } },
      ],
})
