// Builds the browser's half into dist/web. Everything is a file of our own origin: the page runs under a CSP without inline script or style.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const outDir = 'dist/web';

/** react-aria ships its own few words in 34 languages; we speak English, and the rest is a sixth of the script. */
function onlyEnglish(): Plugin {
  const foreign =
    /[\\/](?:react-aria|react-stately|react-aria-components)[\\/].*[\\/]intl[\\/].*[\\/]?(?!en-US)[a-z]{2}-[A-Z]{2}\.mjs$/;
  return {
    name: 'only-english',
    enforce: 'pre',
    load: (id) => (foreign.test(id) ? 'export default {}' : null),
  };
}

/** Writes a .br beside every text file, so that the server compresses nothing twice. */
function packed(): Plugin {
  const brotli = promisify(brotliCompress);
  return {
    name: 'packed',
    apply: 'build',
    async closeBundle() {
      const files = await readdir(outDir, { recursive: true });
      const texts = files.filter((file) => /\.(js|css|html|svg|webmanifest)$/.test(file));
      await Promise.all(
        texts.map(async (file) => {
          const bytes = await readFile(join(outDir, file));
          const params = {
            [constants.BROTLI_PARAM_QUALITY]: 11,
            [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
          };
          await writeFile(join(outDir, `${file}.br`), await brotli(bytes, { params }));
        }),
      );
    },
  };
}

export default defineConfig({
  plugins: [onlyEnglish(), react(), packed()],
  publicDir: 'src/web/public',
  build: {
    outDir,
    target: 'es2022',
    assetsInlineLimit: 0, // a data: font or script would be refused by the CSP
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/ },
            { name: 'tanstack', test: /node_modules[\\/](@tanstack[\\/](?!.*virtual)|@orpc[\\/])/ },
          ],
        },
      },
    },
  },
  server: {
    proxy: {
      '/rpc': process.env.QUARTERDECK_URL ?? 'http://localhost:8080',
      '/api': process.env.QUARTERDECK_URL ?? 'http://localhost:8080',
      '/live': process.env.QUARTERDECK_URL ?? 'http://localhost:8080',
    },
  },
});
