// What the linter says of the browser's code, beside what the compiler says already.
import { defineConfig, globalIgnores } from 'eslint/config';
import lit from 'eslint-plugin-lit';
import accessibility from 'eslint-plugin-lit-a11y';
import typescript from 'typescript-eslint';

export default defineConfig(globalIgnores(['target/', 'data/', 'frontend/generated/', 'vite.config.ts', 'vite.generated.ts', 'types.d.ts']), {
  files: ['**/*.ts'],
  extends: [
    typescript.configs.strictTypeChecked,
    typescript.configs.stylisticTypeChecked,
    lit.configs['flat/all'],
    accessibility.configs.recommended,
  ],
  languageOptions: { parserOptions: { project: 'tsconfig.json', tsconfigRootDir: import.meta.dirname } },
  linterOptions: { reportUnusedDisableDirectives: 'error' },
  rules: {
    // “() => this.look()” may stand for “() => { this.look(); }”.
    '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    // Parts of a page are functions of its state: their listeners and lists close over what they are about.
    'lit/no-template-arrow': 'off',
    'lit/no-template-map': 'off',
  },
});
