import { defineConfig } from '@playwright/test'
import type { HostOptions } from './e2e/host.ts'

export default defineConfig<HostOptions>({
  testDir: 'e2e',
  testMatch: '*.spec.ts',
  timeout: 120_000,
  // What is waited for comes in a blink; a machine that does much else may take longer.
  expect: { timeout: 20_000 },
  fullyParallel: false,
  workers: 1,
  forbidOnly: process.env['CI'] === 'true',
  // A loaded machine may let a window wait too long once; what passes only then is named in the sum.
  retries: process.env['CI'] === 'true' ? 1 : 0,
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  outputDir: 'test-results/e2e',
  projects: [
    { name: 'web', use: { hostKind: 'web' } },
    { name: 'desktop', use: { hostKind: 'desktop' } },
  ],
})
