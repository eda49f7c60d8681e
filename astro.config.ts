import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import react from '@astrojs/react';
import { defineConfig } from 'astro/config';
import { siteAddress } from './site/build/address.ts';
import { LIGHTER } from './site/build/lighter.ts';
import { siteName } from './site/build/names.ts';

function snapshotAtHand(): string | undefined {
  const manifest = new URL('public/data/manifest.json', import.meta.url);
  if (!existsSync(manifest)) return undefined;
  return (JSON.parse(readFileSync(manifest, 'utf8')) as { readonly snapshot: string }).snapshot;
}

export default defineConfig({
  site: siteAddress(),
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
    // The search need not ask which data stand before it asks for them. Without data there is nothing to build.
    define: { SNAPSHOT: JSON.stringify(snapshotAtHand() ?? '') },
    // The browser needs FlexSearch's index alone, a third of the whole; the package names no entry for it.
    resolve: {
      alias: {
        flexsearch: fileURLToPath(
          new URL('node_modules/flexsearch/dist/flexsearch.light.module.min.js', import.meta.url),
        ),
      },
    },
    // Pages are drawn by React when they are built; what the browser draws of them needs only its interface.
    plugins: [
      {
        name: 'preact-in-the-browser',
        apply: 'build',
        enforce: 'pre',
        applyToEnvironment: ({ name }) => name === 'client',
        resolveId(source, importer) {
          const lighter = LIGHTER[source];
          return lighter === undefined ? undefined : this.resolve(lighter, importer, { skipSelf: true });
        },
      },
    ],
    // Nothing inlined: the content security policy allows no inline script, and one cached file serves all pages.
    // The one large chunk is plotly.js, which is fetched only when a chart comes into view.
    build: { assetsInlineLimit: 0, chunkSizeWarningLimit: 1500 },
    environments: {
      prerender: {
        build: {
          rolldownOptions: {
            output: {
              // Fonts by their content: a shorter address on each of tens of thousands of pages.
              assetFileNames: ({ names: [name = ''], originalFileNames: [source] }) =>
                name.endsWith('.css')
                  ? `${siteName(source, name.slice(0, -'.css'.length))}.css`
                  : '_astro/[hash][extname]',
            },
          },
        },
      },
      client: {
        build: {
          rolldownOptions: {
            output: { entryFileNames: ({ facadeModuleId, name }) => `${siteName(facadeModuleId, name)}.js` },
          },
        },
      },
    },
    worker: { format: 'es', rolldownOptions: { output: { entryFileNames: '_site/[name].js' } } },
  },
});
