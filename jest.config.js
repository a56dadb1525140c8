/** @param {object} parser */
const compile = (parser) => [
  '@swc/jest',
  { jsc: { parser, target: 'es2022', transform: { react: { runtime: 'automatic' } } }, module: { type: 'es6' } },
];

export default {
  testEnvironment: 'node',
  roots: [
    'framework',
    'workbook',
    'register',
    'generator',
    'screen',
    'desk',
    'addin',
    'samples',
    'templates',
    'test',
  ].map((folder) => `<rootDir>/${folder}`),
  // For hangs, not for speed: the machine may be busy with something else.
  testTimeout: 900_000,
  // One more than processors: many tests wait for a program, a browser or an Excel that is slow on purpose.
  maxWorkers: 3,
  testSequencer: '<rootDir>/test/slowest-first.mjs',
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: {
    '\\.ts$': compile({ syntax: 'typescript' }),
    '\\.tsx$': compile({ syntax: 'typescript', tsx: true }),
  },
};
