import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

const PRESETS = 'invoice-portal|prepaid-trunk|preauthorized-debit|dues-schedule|prepaid-voip';

const presetBranches = ['BinaryExpression[operator=/^[!=]==?$/] > Literal', 'SwitchCase > Literal.test'].map((place) => ({
  selector: `${place}[value=/^(${PRESETS})$/]`,
  message: 'A difference between billing systems is a value of the policy, never a branch on its name.',
}));

const markupFromText = [
  {
    selector: 'AssignmentExpression[left.property.name=/^(inner|outer)HTML$/]',
    message: 'Text is text, never markup.',
  },
  {
    selector: 'CallExpression[callee.property.name=/^(insertAdjacentHTML|setHTMLUnsafe|createContextualFragment)$/]',
    message: 'Text is text, never markup.',
  },
];

const narrowedTests = [
  {
    selector: 'MemberExpression[object.name=/^(it|test|describe|suite)$/][property.name=/^(skip|only|todo|fails)$/]',
    message: 'Every test runs, every time.',
  },
  { selector: 'CallExpression[callee.name=/^(xit|xdescribe|fit|fdescribe)$/]', message: 'Every test runs, every time.' },
];

const AWAITED_ASSERTIONS = 'accessible|isAccessible|isNotAccessible';
const AWAITED_HELPERS =
  'fixture|sendKeys|sendMouse|resetMouse|setViewport|emulateMedia|oneEvent|waitUntil|aTimeout|nextFrame|elementUpdated';

const lostAssertions = [
  `callee.property.name=/^(${AWAITED_ASSERTIONS})$/`,
  `callee.name=/^(${AWAITED_HELPERS})$/`,
].map((callee) => ({
  selector: `ExpressionStatement > CallExpression[${callee}]`,
  message: 'Await it, or its failure is lost.',
}));

export default tseslint.config(
  { ignores: ['dist/', 'coverage/', 'storybook-static/', '.cache/', 'node_modules/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  tseslint.configs.recommended,
  {
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      'object-shorthand': 'error',
      'max-len': [
        'error',
        { code: 120, ignoreUrls: true, ignoreStrings: true, ignoreTemplateLiterals: true, ignoreRegExpLiterals: true },
      ],
      'no-restricted-syntax': ['error', ...narrowedTests],
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['**/*.ts'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { arguments: false, attributes: false } }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  {
    files: ['src/**/*.ts'],
    plugins: { lit, 'lit-a11y': litA11y, wc },
    settings: { wc: { elementBaseClasses: ['LitElement', 'BilletElement'] } },
    rules: {
      ...lit.configs['flat/recommended'].rules,
      ...litA11y.configs.recommended.rules,
      ...wc.configs['flat/recommended'].rules,
      'max-lines': ['error', 350],
      'max-lines-per-function': ['error', { max: 70, skipBlankLines: true, skipComments: true, IIFEs: true }],
      'no-console': 'error',
      'no-restricted-syntax': ['error', ...narrowedTests, ...presetBranches, ...markupFromText],
      'no-restricted-imports': [
        'error',
        {
          paths: [
            { name: 'lit/directives/style-map.js', message: 'Blocked by style-src; use a class or a custom state.' },
            { name: 'lit/directives/unsafe-html.js', message: 'Text is text, never markup.' },
            { name: 'lit/directives/unsafe-svg.js', message: 'Text is text, never markup.' },
          ],
        },
      ],
    },
  },
  { files: ['src/cli/**/*.ts'], rules: { 'no-console': 'off' } },
  {
    // A framework is told of the tags by declaring an interface of its own once more, with nothing in it but ours.
    files: ['src/typings/*.ts', 'src/react/jsx.ts'],
    rules: {
      '@typescript-eslint/no-empty-object-type': ['error', { allowInterfaces: 'with-single-extends' }],
      '@typescript-eslint/no-namespace': ['error', { allowDeclarations: true }],
    },
  },
  {
    // Chai's assertions are typed as promises and written as expressions; what must be awaited here is named instead.
    files: ['test/elements/**/*.ts'],
    rules: {
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-floating-promises': 'off',
      'no-restricted-syntax': ['error', ...narrowedTests, ...lostAssertions],
    },
  },
);
