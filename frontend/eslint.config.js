import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const ROOMS = ['app', 'features', 'bpmn', 'forms', 'api', 'ui', 'i18n', 'testing'];
const BPMN = { regex: '^(bpmn|dmn|diagram)-js', message: 'Only bpmn/ imports bpmn-js.' };
const FORMS = { regex: '^@bpmn-io/form-js', message: 'Only forms/ imports form-js.' };
const CARBON = { regex: '^@carbon/', message: 'Only ui/ imports Carbon.' };
const CLIMBING = { regex: `^(\\.\\./)+(${ROOMS.join('|')})/`, message: 'Another room is imported by its name: @/room/….' };

/** What a room may import: the named rooms by "@/room/…", its own files by "./…". */
function room(name, allowed, { own = [], libraries = [BPMN, FORMS, CARBON], typesOnly = [] } = {}) {
  const closed = ROOMS.filter((other) => !allowed.includes(other) && !typesOnly.includes(other));
  return {
    files: [`src/${name}/**/*.{ts,tsx}`],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            CLIMBING,
            ...libraries,
            ...own,
            { regex: `^@/(${closed.join('|')})/`, message: `${name}/ may import only: ${allowed.join(', ') || 'nothing'}.` },
            ...typesOnly.map((other) => ({ regex: `^@/${other}/(?!failure$)`, allowTypeImports: true, message: `${name}/ may import types of ${other}/ only.` })),
          ],
        },
      ],
    },
  };
}

const NO_HTML = [
  { selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']", message: 'Text stays text: no HTML from data.' },
  { selector: "AssignmentExpression[left.property.name=/^(inner|outer)HTML$/]", message: 'Text stays text: no HTML from data.' },
];
const ONLY_API_FETCHES = ['fetch', 'EventSource', 'XMLHttpRequest', 'WebSocket'].map((name) => ({ name, message: 'Only api/ talks to the server.' }));

export default tseslint.config(
  { ignores: ['dist', 'coverage', 'node_modules', 'src/api/schema.ts', 'e2e/screenshots'] },
  ...tseslint.configs.strict,
  reactHooks.configs.flat['recommended-latest'],
  {
    rules: {
      'no-restricted-syntax': ['error', ...NO_HTML],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
      // the virtual list is not memoized by a compiler here
      'react-hooks/incompatible-library': 'off',
      eqeqeq: 'error',
      'no-console': 'error',
    },
  },
  {
    files: ['src/**/*.tsx'],
    ignores: ['src/**/*.test.tsx'],
    rules: {
      'max-lines-per-function': ['error', { max: 120, skipBlankLines: true, skipComments: true }],
      'max-lines': ['error', 300],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    ignores: ['src/api/**', 'src/testing/**'],
    rules: { 'no-restricted-globals': ['error', ...ONLY_API_FETCHES] },
  },
  room('app', ['app', 'features', 'bpmn', 'forms', 'api', 'ui', 'i18n']),
  room('features', ['bpmn', 'forms', 'api', 'ui', 'i18n'], { own: [{ regex: '^\\.\\./', message: 'Features never import each other; a feature is flat.' }] }),
  room('bpmn', ['ui', 'i18n'], { libraries: [FORMS, CARBON] }),
  room('forms', ['ui', 'i18n'], { libraries: [BPMN, CARBON] }),
  room('ui', ['i18n'], { libraries: [BPMN, FORMS], typesOnly: ['api'] }),
  room('api', []),
  room('i18n', []),
  room('testing', ROOMS),
  { files: ['src/**/*.test.{ts,tsx}', 'src/testing/**'], rules: { '@typescript-eslint/no-restricted-imports': 'off' } },
  { files: ['scripts/**', 'e2e/**'], rules: { 'no-console': 'off' } },
);
