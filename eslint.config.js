import js from '@eslint/js';
import jest from 'eslint-plugin-jest';
import ts from 'typescript-eslint';

export default ts.config(
  { ignores: ['node_modules/', 'data/', 'coverage/'] },
  js.configs.recommended,
  ...ts.configs.recommendedTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // An un-awaited turn ends the process on the first malformed message: see docs/design.md, traps.
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      eqeqeq: 'error',
    },
  },
  { files: ['test/**/*.ts'], ...jest.configs['flat/recommended'] },
  { files: ['**/*.js'], ...ts.configs.disableTypeChecked },
);
