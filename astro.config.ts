import { fileURLToPath } from 'node:url';
import react from '@astrojs/react';
import { defineConfig } from 'astro/config';

/** Netlify gives the site's address as URL; canonical links and the sitemap need one in any case. */
const address = process.env.URL ?? 'http://localhost:8888';

export default defineConfig({
  site: address,
  srcDir: 'site',
  publicDir: 'public',
  outDir: 'dist',
  trailingSlash: 'always',
  integrations: [react()],
  // Tens of thousands of pages: each waits for a file, so a few at a time keep both cores busy.
  build: { format: 'directory', concurrency: 4, inlineStylesheets: 'never' },
  compressHTML: true,
  devToolbar: { enabled: false },
  vite: {
    // The browser needs FlexSearch's index alone, a third of the whole; the package names no entry for it.
    resolve: {
      alias: {
        flexsearch: fileURLToPath(
          new URL('node_modules/flexsearch/dist/flexsearch.light.module.min.js', import.meta.url),
        ),
      },
    },
    // Nothing inlined: the content security policy allows no inline script, and one cached file serves all pages.
    // The one large chunk is plotly.js, which is fetched only when a chart comes into view.
    build: { assetsInlineLimit: 0, chunkSizeWarningLimit: 1500 },
    environments: {
      // Files that pages name themselves, such as fonts: a shorter address on each of tens of thousands of pages.
      prerender: { build: { rolldownOptions: { output: { assetFileNames: '_astro/[hash][extname]' } } } },
      client: {
        build: {
          rolldownOptions: {
            output: { entryFileNames: '_astro/[hash].js', assetFileNames: '_astro/[hash][extname]' },
          },
        },
      },
    },
    worker: { format: 'es' },
  },
});
