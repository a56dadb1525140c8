import js from '@eslint/js';
import tseslint from 'typescript-eslint';

/** Outside tsconfig.json: settings of tools, and what runs on the built program. */
const UNTYPED = ['*.config.js', '.dependency-cruiser.mjs', 'docs/*.mjs', 'bench/**/*.mjs'];

export default tseslint.config(
  { ignores: ['dist/', 'dist-addin/', 'demo/', 'coverage/', 'test/fixtures/'] },
  // No comment in a file may switch a rule off: what a rule gets wrong is changed here, where everybody sees it.
  { linterOptions: { noInlineConfig: true } },
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      // Control characters are what hostile files hold: we look for them.
      'no-control-regex': 'off',
      'no-eval': 'error',
      'no-implicit-coercion': 'error',
      'no-param-reassign': 'error',
      'prefer-template': 'error',
      'object-shorthand': 'error',
      // The compiler knows every name that there is.
      'no-undef': 'off',
      '@typescript-eslint/ban-ts-comment': [
        'error',
        { 'ts-check': true, 'ts-expect-error': true, 'ts-ignore': true, 'ts-nocheck': true },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      // A call that returns nothing may stand in a short arrow function and in the head of a loop.
      '@typescript-eslint/no-confusing-void-expression': 'off',
      // Spread of a string gives its code points: that is what it is for here.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      // exceljs declares enums that do not exist at run time; the compiler checks the numbers given instead.
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'MemberExpression[object.name=/^(it|test|describe)$/][property.name=/^(only|skip|todo|failing)$/]',
          message: 'Every test runs.',
        },
        {
          selector: 'CallExpression[callee.name=/^(fit|fdescribe|xit|xtest|xdescribe)$/]',
          message: 'Every test runs.',
        },
        {
          selector: 'CallExpression[callee.property.name=/^(toMatchSnapshot|toMatchInlineSnapshot)$/]',
          message: 'Say what is expected instead of recording what came out.',
        },
      ],
    },
  },
  {
    // Plain JavaScript has its types, and its casts of what JSON.parse returns, in JSDoc, which the compiler checks and
    // these rules do not see. Set-up and the test run talk to a person on the console.
    files: ['**/*.mjs', 'webpack.config.js'],
    rules: {
      'no-console': 'off',
      '@typescript-eslint/explicit-module-boundary-types': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    files: ['addin/**'],
    ignores: ['addin/excel/**', '**/*.test.*'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...['Excel', 'Office', 'OfficeExtension'].map((name) => ({
          name,
          message: 'One folder talks to Excel: addin/excel.',
        })),
      ],
    },
  },
  { files: UNTYPED, ...tseslint.configs.disableTypeChecked },
);
