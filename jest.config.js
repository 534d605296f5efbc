export default {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '\\.ts$': 'babel-jest' },
  testTimeout: 30_000,
  // Each test file loads the modules anew, and node gives back none of the old ones: a worker that has grown is replaced.
  workerIdleMemoryLimit: '1GB',
  globalSetup: '<rootDir>/test/support/temporaryFolder.js',
  globalTeardown: '<rootDir>/test/support/removeTemporaryFolder.js',
};
