import { availableParallelism } from 'node:os';

export default {
  testEnvironment: 'node',
  // Modules of ES are never let go of: a process that runs all suites grows past its heap, so there are two at least, and
  // each is replaced when it has grown.
  maxWorkers: Math.max(2, availableParallelism()),
  workerIdleMemoryLimit: '1GB',
  // What hangs is still found; a busy machine, where starting a bot takes seconds, fails nothing.
  testTimeout: 60_000,
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  roots: ['<rootDir>/test'],
  reporters: ['default', '<rootDir>/test/waiting-reporter.js'],
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', tsx: false },
          experimental: { keepImportAttributes: true },
        },
        module: { type: 'es6' },
      },
    ],
  },
};
