/** Every sentence that `npm test` says. */

export const stepStarts = (title: string): string => `\n── ${title}`;

export const installing = (name: string, packages: readonly string[]): string =>
  `Falta ${name}: se instala con apt-get (${packages.join(', ')}).`;

export const missingNeed = (name: string, packages: readonly string[], leftOut: string): string =>
  `Falta ${name}: ${leftOut}. En Debian o Ubuntu: apt-get install ${packages.join(' ')}`;

export const missingBrowser =
  'No hay un Chromium que se pueda ejecutar: ni en CHROME_PATH ni en el PATH. En Debian o Ubuntu: apt-get install chromium';

export const skippedTests = (count: number): string =>
  count === 1 ? '1 prueba de los datos reales' : `${count} pruebas de los datos reales`;
export const skippedInCi = (names: readonly string[]): string =>
  `En CI ninguna parte puede faltar, y faltó: ${names.join(', ')}.`;

export const installingPackages = (folder: string): string =>
  `Se instalan los paquetes de ${folder}, que solo esta orden necesita…`;

export const packagesFailed = (folder: string): string =>
  `No se pudieron instalar los paquetes de ${folder}: repite la orden con conexión al registro de npm, o instálalos con npm ci --prefix ${folder}.`;

export const withoutPackages = (folders: readonly string[]): string =>
  `Sin los paquetes de ${folders.join(' y ')} no se comprueba lo que los usa; los instala npm ci --prefix <carpeta>.`;

export const summaryTitle = 'Resumen';

export const summaryLine = (title: string, passed: boolean, seconds: number): string =>
  `${passed ? '✓' : '✗'} ${title.padEnd(28)} ${seconds.toFixed(1).replace('.', ',').padStart(6)} s`;

export const seeded = (seed: number): string =>
  `Semilla de los valores al azar: ${seed} (SEED=<número> elige otra; SEED=random, una al azar).`;

export const invalidSeed = (value: string): string =>
  `SEED tiene que ser un número entero entre 0 y 2147483647, o random; se recibió «${value}».`;

export const unknownOption = (option: string): string =>
  `Opción desconocida: ${option}. Las que hay: --unit (solo las pruebas unitarias), --sample (las que leen los datos reales, sin ellos), --lint (estilo y código sin uso), --types (tipos).`;

export const titles = {
  style: 'estilo (Biome)',
  pages: 'tipos de las páginas (Astro)',
  types: 'tipos (TypeScript)',
  unused: 'código sin uso (Knip)',
  tests: 'pruebas (Vitest)',
} as const;

export const needs = {
  chromium: { name: 'Chromium', leftOut: 'las pruebas en el navegador no se ejecutan' },
  jupyter: { name: 'Jupyter', leftOut: 'las pruebas que ejecutan los cuadernos no se ejecutan' },
  python: { name: 'Python 3', leftOut: 'las pruebas que ejecutan los cuadernos no se ejecutan' },
} as const;
