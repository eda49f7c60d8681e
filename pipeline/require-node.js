/**
 * Loaded before the scripts of package.json (`node --import`), in plain JavaScript, which any Node runs: the product's
 * TypeScript needs the Node that its packages bring, and where that is missing one sentence says so.
 */
const MINIMUM = 24;

if (Number.parseInt(process.versions.node, 10) < MINIMUM) {
  console.error(
    `Filmoteca necesita Node ${MINIMUM} o posterior y este es ${process.version}: falta el que instala el paquete \`node\`, cuyo guion de instalación no se ejecutó; \`npm ci --ignore-scripts=false --allow-scripts=node\` lo trae.`,
  );
  process.exit(1);
}
