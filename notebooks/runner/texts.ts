/** Every sentence that `npm run notebooks` says. */
import type { SourceKind } from '../../pipeline/raw/sources.ts';
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

export function usingData(kind: SourceKind, shownAs: string, isEdition: boolean): string {
  if (kind === 'sample')
    return 'Datos: la muestra incluida (para los completos: npm run data, o MOVIES_DATA_DIR).';
  return `Datos: ${shownAs}${isEdition ? '' : ' (no son los que cuentan los cuadernos: sus cifras no se comparan)'}`;
}

export const executing = (notebook: string): string => `${notebook} …`;
export const executed = (notebook: string, seconds: number): string =>
  `${notebook}: correcto (${decimal(seconds, 1)} s)`;
export const written = (notebook: string, bytes: number): string =>
  `${notebook}: guardado (${decimal(bytes / 1000)} kB)`;
export const allDone = (count: number, seconds: number): string =>
  `${count === 1 ? 'Un cuaderno correcto' : `${count} cuadernos correctos`} en ${decimal(seconds, 1)} s.`;
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
    case 'jupyter-missing':
    case 'lab-missing':
    case 'browser-missing':
      return `${MISSING[problem.kind].what}\n${installation(problem.kind, problem.platform)}`;
    case 'not-the-edition':
      return `Los cuadernos cuentan los datos completos, y en ${problem.data} hay otros: sus salidas no se guardan. Indica la carpeta de los completos en MOVIES_DATA_DIR.`;
    case 'no-declarations':
      return 'No se pudieron preparar los tipos de los módulos que usan los cuadernos. Prueba a ejecutar npm ci y después npx tsc -p notebooks/runner.';
    case 'stale':
      return `${problem.notebook}: las salidas guardadas no son las de esta ejecución (la primera distinta está en la celda ${problem.id}). Se renuevan con: npm run notebooks -- --write`;
    case 'cell-failed': {
      const place = problem.heading === '' ? '' : `, en el apartado «${problem.heading}»`;
      const id = problem.id === '' ? '' : ` (${problem.id})`;
      return [
        `Falla el cuaderno ${problem.notebook}, celda de código número ${problem.cell}${id}${place}:`,
        indent(problem.error),
        'El código de la celda:',
        indent(problem.source),
      ].join('\n');
    }
    case 'execution-failed':
      return `No se pudo ejecutar ${problem.notebook}. Jupyter dice:\n${indent(problem.output)}`;
  }
}

interface Missing {
  readonly what: string;
  readonly debian: string;
  readonly macOS: string;
  readonly windows: string;
}

const MISSING: Readonly<Record<'jupyter-missing' | 'lab-missing' | 'browser-missing', Missing>> = {
  'jupyter-missing': {
    what: 'Falta Jupyter (jupyter nbconvert), que es quien ejecuta los cuadernos.',
    debian: 'sudo apt-get install jupyter-nbconvert jupyter-client',
    macOS: 'brew install jupyterlab',
    windows: 'instala Python de python.org y después: py -m pip install nbconvert jupyter-client',
  },
  'lab-missing': {
    what: 'Falta JupyterLab o Jupyter Notebook, que es la ventana en la que se abren los cuadernos.',
    debian: 'sudo apt-get install jupyter-notebook',
    macOS: 'brew install jupyterlab',
    windows: 'instala Python de python.org y después: py -m pip install jupyterlab',
  },
  'browser-missing': {
    what: 'Falta Chromium, que es quien dibuja las figuras (o indica otro navegador en CHROME_PATH).',
    debian: 'sudo apt-get install chromium fonts-liberation',
    macOS: 'brew install --cask chromium',
    windows: 'instala Chrome de google.com/chrome e indica su chrome.exe en CHROME_PATH',
  },
};

/** This system's way first. */
function installation(kind: keyof typeof MISSING, platform: string): string {
  const { debian, macOS, windows } = MISSING[kind];
  const ways = {
    linux: `En Debian o Ubuntu: ${debian}`,
    darwin: `En macOS: ${macOS}`,
    win32: `En Windows: ${windows}`,
  };
  return Object.entries(ways)
    .sort(([a], [b]) => Number(b === platform) - Number(a === platform))
    .map(([, way]) => way)
    .join('\n');
}

function indent(text: string): string {
  return text.replace(/^/gm, '    ');
}
