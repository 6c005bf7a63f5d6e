import { defineConfig } from 'vitest/config';

const tests = `${import.meta.dirname}/src/test/frontend`;

// The unit tests of the browser's code, apart from Vaadin's build of the bundle.
export default defineConfig({
  resolve: {
    alias: [
      { find: /^@vaadin\/.+/, replacement: `${tests}/no-components.ts` },
      { find: /^Frontend\//, replacement: `${import.meta.dirname}/frontend/` },
    ],
  },
  test: {
    environment: 'happy-dom',
    include: [`${tests}/**/*.test.ts`],
    restoreMocks: true,
    unstubGlobals: true,
  },
});
