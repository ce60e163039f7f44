import { defineConfig } from 'vitest/config';

// Two projects: `unit` needs nothing but Node; `database` and `browser` tests start what they need in test/.
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: [
            'src/{core,challenge,diagnosis,simulator,academy,vetting,connectors,platform,web}/**/*.test.ts',
            'test/unit/**/*.test.ts',
          ],
          setupFiles: ['test/seed.ts'],
        },
      },
      {
        test: {
          name: 'database',
          include: ['src/{actions,db,doors}/**/*.test.ts', 'test/*.test.ts', 'test/http/**/*.test.ts'],
          globalSetup: ['test/postgres.ts'],
          setupFiles: ['test/seed.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          globalSetup: ['test/postgres.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
