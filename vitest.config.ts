import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    environment: 'node',
    globalSetup: ['tests/build-once.ts', 'tests/scratch-folder.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxWorkers: 3,
    pool: 'forks',
    // What a file of tests imports is there for the next one: importing it anew would cost more than the tests.
    isolate: false,
    setupFiles: ['tests/each-file.ts'],
  },
});
