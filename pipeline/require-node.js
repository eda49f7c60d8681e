/**
 * Loaded before the scripts of package.json (`node --import`), in plain JavaScript, which any Node runs: the product's
 * TypeScript needs the Node that its packages bring, and where that is missing one sentence says so.
 */
const MINIMUM = 24;

if (Number.parseInt(process.versions.node, 10) < MINIMUM) {
  console.error(
    `Filmoteca necesita Node ${MINIMUM} o posterior y este es ${process.version}. Con sus paquetes viene uno, pero npm no ejecutó el guion que lo instala; hazlo con: npm rebuild node --ignore-scripts=false`,
  );
  process.exit(1);
}
