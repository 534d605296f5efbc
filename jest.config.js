export default {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '\\.ts$': 'babel-jest' },
  testTimeout: 30_000,
  globalSetup: '<rootDir>/test/support/temporaryFolder.js',
  globalTeardown: '<rootDir>/test/support/removeTemporaryFolder.js',
};
