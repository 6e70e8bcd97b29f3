/** Unit tests live beside what they test, journeys under test/. Real parts, run in parallel, on one PostgreSQL. */
export default {
  roots: ['<rootDir>/apps', '<rootDir>/libs', '<rootDir>/test'],
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: { '\\.ts$': swc({ tsx: false }), '\\.tsx$': swc({ tsx: true }) },
  moduleNameMapper: {
    '^@vertskap/(.*)$': '<rootDir>/libs/$1/index.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  globalSetup: '<rootDir>/test/harness/global-setup.mjs',
  globalTeardown: '<rootDir>/test/harness/global-teardown.mjs',
  setupFiles: ['reflect-metadata'],
  maxWorkers: 2,
  testTimeout: 60_000,
};

/** @param {{ tsx: boolean }} syntax */
function swc({ tsx }) {
  const transform = { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: true };
  const jsc = {
    parser: { syntax: 'typescript', decorators: true, tsx },
    transform: tsx ? { ...transform, react: { runtime: 'automatic' } } : transform,
    target: 'es2023',
    keepClassNames: true,
  };
  const transformer = process.env.MUTANT ? '<rootDir>/test/harness/mutated.mjs' : '@swc/jest';
  return [transformer, { swcrc: false, jsc, module: { type: 'es6' } }];
}
