/** Every sentence that `npm run notebooks` says. */
import { decimal } from '../lib/numbers.ts';
import type { RunProblem } from './errors.ts';

export const USAGE = `Uso: npm run notebooks [-- opciones] [cuaderno.ipynb …]

Sin opciones ejecuta los tres cuadernos con un núcleo de Jupyter (tslab). Con los datos
completos comprueba que todo lo que dicen es cierto y que sus salidas son las guardadas;
con otros, que ninguna celda falla. No modifica ningún archivo.

  --write    guarda en los cuadernos las salidas obtenidas con los datos completos
  --sample   usa la muestra incluida aunque haya otros datos
  --open     abre JupyterLab (o Jupyter Notebook) con el núcleo preparado
  --help     muestra esta ayuda

Los datos se buscan en MOVIES_DATA_DIR, después en data/ y, si no hay, se usa la muestra.
`;

export const usingData = (folder: string, isEdition: boolean): string =>
  `Datos: ${folder}${isEdition ? '' : ' (no son los completos que cuentan los cuadernos: sus cifras no se comparan)'}`;
export const executed = (notebook: string, seconds: number): string =>
  `${notebook}: correcto (${decimal(seconds, 1)} s)`;
export const written = (notebook: string, bytes: number): string =>
  `${notebook}: guardado (${decimal(bytes / 1000)} kB)`;
export const opening = (command: string): string =>
  `Se abre Jupyter (${command}). Para terminar: Ctrl+C en esta ventana.`;

/** What to tell the user of a problem. */
export function describe(problem: RunProblem): string {
  switch (problem.kind) {
    case 'unknown-option':
      return `No existe la opción ${problem.option}.\n\n${USAGE}`;
    case 'notebook-missing':
      return `No se encuentra el cuaderno ${problem.notebook}.`;
    case 'notebook-unreadable':
      return `${problem.notebook} no es un cuaderno de Jupyter válido: ${problem.cause}`;
    case 'program-missing':
      return `${MISSING[problem.program]}\n${installation(problem.platform)}`;
    case 'not-the-edition':
      return `Los cuadernos cuentan los datos completos, y en ${problem.folder} hay otros: sus salidas no se guardan. Indica la carpeta de los completos en MOVIES_DATA_DIR.`;
    case 'no-declarations':
      return 'No se pudieron preparar los tipos de los módulos que usan los cuadernos. Ejecuta npm ci y después npx tsc -p notebooks/runner.';
    case 'stale':
      return `${problem.notebook}: las salidas guardadas no son las de esta ejecución (la primera distinta está en la celda ${problem.id}). Se renuevan con: npm run notebooks -- --write`;
    case 'cell-failed': {
      const id = problem.id === '' ? '' : ` (${problem.id})`;
      const place = problem.heading === '' ? '' : `, en el apartado «${problem.heading}»`;
      return `Falla el cuaderno ${problem.notebook}, celda de código número ${problem.cell}${id}${place}:\n${indent(problem.error)}\nEl código de la celda:\n${indent(problem.source)}`;
    }
    case 'execution-failed':
      return `No se pudo ejecutar ${problem.notebook}. Jupyter dice:\n${indent(problem.output)}`;
  }
}

const MISSING = {
  jupyter: 'Falta Jupyter (jupyter nbconvert), que es quien ejecuta los cuadernos.',
  lab: 'Falta JupyterLab o Jupyter Notebook, que es la ventana en la que se abren los cuadernos.',
  chromium: 'Falta Chromium, que dibuja las figuras; otro navegador se indica en CHROME_PATH.',
};

const INSTALLATION = {
  linux:
    'En Debian o Ubuntu: sudo apt-get install jupyter-nbconvert jupyter-client jupyter-notebook chromium fonts-liberation',
  darwin: 'En macOS: brew install jupyterlab; brew install --cask chromium',
  win32: 'En Windows: instala Python de python.org y después: py -m pip install jupyterlab',
};

/** This system's way first. */
function installation(platform: string): string {
  const ways = Object.entries(INSTALLATION);
  const first = ways.sort(([a], [b]) => Number(b === platform) - Number(a === platform));
  return first.map(([, way]) => way).join('\n');
}

function indent(text: string): string {
  return text.replace(/^/gm, '    ');
}
