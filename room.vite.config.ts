import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { build, defineConfig, type InlineConfig, type Plugin } from 'vite';

const home = import.meta.dirname;
const folder = `${home}/target/classes/META-INF/resources/room/assets`;
/** Phones are kept for long: what these browsers lack is written in other words for them. */
const target = ['chrome109', 'firefox115', 'safari15.4'];

/** Compresses every file beside it, once and well. */
const compressed: Plugin = {
  name: 'compressed',
  closeBundle() {
    for (const name of readdirSync(folder).filter((file) => /\.(js|css)$/.test(file))) {
      const bytes = readFileSync(`${folder}/${name}`);
      writeFileSync(`${folder}/${name}.br`, brotliCompressSync(bytes));
      writeFileSync(`${folder}/${name}.gz`, gzipSync(bytes, { level: 9 }));
    }
  },
};

/** The service worker lies beside them, in one file of a name that stays. */
const serviceWorker: InlineConfig = {
  configFile: false,
  publicDir: false,
  logLevel: 'warn',
  build: {
    outDir: folder,
    emptyOutDir: false,
    target,
    rolldownOptions: {
      input: `${home}/frontend/room/service-worker.ts`,
      output: { format: 'iife', entryFileNames: 'room-sw.js' },
    },
  },
};

/** The members' screen in the room: a page apart from Vaadin's bundle, small enough for a hall with a weak signal. */
export default defineConfig({
  base: './',
  publicDir: false,
  logLevel: 'warn',
  plugins: [compressed, { name: 'service-worker', closeBundle: () => build(serviceWorker).then(() => undefined) }],
  build: {
    outDir: folder,
    emptyOutDir: true,
    target,
    assetsInlineLimit: 0,
    modulePreload: false,
    rolldownOptions: {
      input: { page: `${home}/frontend/room/entry.ts` },
      // Not as the service worker is called, which lies beside it and is no page's script.
      output: { entryFileNames: '[name]-[hash].js', chunkFileNames: '[name]-[hash].js', assetFileNames: '[name]-[hash][extname]' },
    },
  },
});
