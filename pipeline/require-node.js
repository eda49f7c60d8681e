import module from 'node:module';

/**
 * Loaded before the scripts of package.json (`node --import`), in plain JavaScript, which any Node runs: the product's
 * TypeScript needs the Node that its packages bring, and where that is missing one sentence says so.
 * What Node makes of the TypeScript is kept for the next time, in the system's temporary folder: every command, and each
 * of its threads, starts a quarter of a second sooner.
 */
const MINIMUM = 24;

if (Number.parseInt(process.versions.node, 10) < MINIMUM) {
  console.error(
    `Filmoteca necesita Node ${MINIMUM} o posterior y este es ${process.version}. Con sus paquetes viene uno, pero npm no ejecutó el guion que lo instala; hazlo con: npm rebuild node --ignore-scripts=false`,
  );
  process.exit(1);
}

module.enableCompileCache();
