import tseslint from 'typescript-eslint';

/** Folders of the data flow, upstream first; a folder imports only from those before it (README, "How it is built"). */
const FLOW = ['ingest', 'graph', 'server', 'viewer', 'cli'];

/** `viewer` may name the types of `server` and nothing else; `cli` sits on top of all. */
const ALLOWED = { ingest: [], graph: ['ingest'], server: ['graph', 'ingest'], viewer: [], cli: FLOW };

const importDirection = FLOW.map((folder) => ({
  files: [`${folder}/**/*.{ts,tsx}`],
  rules: {
    '@typescript-eslint/no-restricted-imports': [
      'error',
      {
        patterns: FLOW.filter((other) => other !== folder && !ALLOWED[folder].includes(other)).map((other) => ({
          regex: `^(\\.\\./)+${other}/`,
          message: `${folder}/ must not import from ${other}/ (imports point upstream: ingest → graph → server → viewer).`,
          allowTypeImports: folder === 'viewer' && other === 'server',
        })),
      },
    ],
  },
}));

export default tseslint.config(
  { ignores: ['viewer/dist', 'coverage', 'tests/cases', '.atlas'] },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { project: './tsconfig.json', tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      // Offsets are UTF-16 code units throughout, and spreading a list of single characters is safe.
      '@typescript-eslint/no-misused-spread': 'off',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      'no-restricted-syntax': ['error', { selector: 'ExportDefaultDeclaration', message: 'Export by name.' }],
    },
  },
  ...importDirection,
  {
    files: ['ingest/types.ts'],
    rules: {
      'no-restricted-syntax': ['error', { selector: 'ImportDeclaration', message: 'ingest/types.ts imports nothing.' }],
    },
  },
  { files: ['**/*.js', '**/*.mjs'], ...tseslint.configs.disableTypeChecked },
  { files: ['*.config.{js,ts}', '**/*.config.ts'], rules: { 'no-restricted-syntax': 'off' } },
);
