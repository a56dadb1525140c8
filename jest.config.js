export default {
  testEnvironment: 'node',
  roots: ['framework', 'workbook', 'generator', 'templates', 'test'].map((folder) => `<rootDir>/${folder}`),
  testTimeout: 60_000,
  maxWorkers: 2,
  testMatch: ['**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '\\.ts$': ['@swc/jest', { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'es6' } }],
  },
};
