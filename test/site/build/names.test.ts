import { expect, it } from 'vitest';
import { siteName } from '../../../site/build/names.ts';

it.each([
  ['/x/site/pages/docs/index.astro?astro&type=script&index=0&lang.ts', 'index', '_site/docs-index'],
  ['/x/site/pages/index.astro?astro&type=script&index=0&lang.ts', 'index', '_site/index'],
  ['/x/site/pages/cuadernos/[name]/index.astro?astro&type=script', 'index', '_site/cuadernos-name-index'],
  ['/x/site/layouts/Page.astro?astro&type=script&index=0&lang.ts', 'Page', '_site/layouts-Page'],
  [
    'virtual:astro:page:site/pages/pelicula/plantilla@_@astro',
    'plantilla@_@astro',
    '_site/pelicula-plantilla',
  ],
  [undefined, 'Page', '_site/Page'],
  ['/x/node_modules/some/client.js', 'client', '_site/client'],
])('%s is called after its source', (source, chunk, name) => {
  expect(siteName(source, chunk)).toBe(name);
});
