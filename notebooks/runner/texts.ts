/** Every sentence that `npm run notebooks` says. */
import type { SourceKind } from '../../pipeline/raw/sources.ts';
import type { RunProblem } from './errors.ts';

export const USAGE = `Uso: npm run notebooks [-- opciones] [cuaderno.ipynb …]

Sin opciones ejecuta los tres cuadernos con un núcleo de Jupyter (tslab) y comprueba que
ninguna celda falla. No modifica ningún archivo.

  --write    guarda en los cuadernos las salidas obtenidas con la muestra incluida
  --cifras   acepta como esperadas las cifras de esta ejecución (tras un cambio que debe
             cambiarlas): primero con los datos completos y después, con --write, con la muestra
  --muestra  usa la muestra incluida aunque haya otros datos
  --abrir    abre JupyterLab (o Jupyter Notebook) con el núcleo preparado
  --help     muestra esta ayuda

Los datos se buscan en MOVIES_DATA_DIR, después en data/ y, si no hay, se usa la muestra.
`;

export function usingData(kind: SourceKind, shownAs: string): string {
  return kind === 'sample'
    ? 'Datos: la muestra incluida (para los completos: npm run data, o MOVIES_DATA_DIR).'
    : `Datos: ${shownAs}`;
}

export const executing = (notebook: string): string => `${notebook} …`;
export const executed = (notebook: string, seconds: number): string =>
  `${notebook}: correcto (${decimal(seconds)} s)`;
export const written = (notebook: string, bytes: number): string =>
  `${notebook}: guardado (${Math.ceil(bytes / 1024)} kB)`;
export const stale = (notebook: string): string =>
  `${notebook}: las salidas guardadas no son las de esta ejecución. Se actualizan con: npm run notebooks -- --write`;
export const allDone = (count: number, seconds: number): string =>
  `${count === 1 ? 'Un cuaderno correcto' : `${count} cuadernos correctos`} en ${decimal(seconds)} s.`;
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
      return `Falta Jupyter (jupyter nbconvert), que es quien ejecuta los cuadernos.\n${installation(problem.platform, false)}`;
    case 'lab-missing':
      return `Falta JupyterLab o Jupyter Notebook, que es la ventana en la que se abren los cuadernos.\n${installation(problem.platform, true)}`;
    case 'no-declarations':
      return 'No se pudieron preparar los tipos de los módulos que usan los cuadernos. Ejecuta npm ci y después npx tsc -p notebooks/runner.';
    case 'cell-failed':
      return [
        `Falla el cuaderno ${problem.notebook}, ${cellName(problem)}:`,
        indent(problem.error === '' ? 'La celda terminó con error y no dijo cuál.' : problem.error),
        'El código de la celda:',
        indent(problem.source),
      ].join('\n');
    case 'cell-complained':
      return `El cuaderno ${problem.notebook} escribe un error en su ${cellName(problem)}:\n${indent(problem.text)}`;
    case 'execution-failed':
      return `No se ha podido ejecutar ${problem.notebook}. Jupyter dice:\n${indent(problem.output)}`;
  }
}

function cellName({ cell, id, heading }: { cell: number; id: string; heading: string }): string {
  const place = heading === '' ? '' : `, en el apartado «${heading}»`;
  return `celda de código número ${cell}${id === '' ? '' : ` (${id})`}${place}`;
}

function installation(platform: string, window: boolean): string {
  const pip = window ? 'jupyterlab' : 'nbconvert jupyter-client';
  const debian = window ? 'jupyter-notebook' : 'jupyter-nbconvert jupyter-client';
  const own = new Map([
    [
      'linux',
      `En Debian o Ubuntu: sudo apt-get install ${debian}\nEn otro Linux: pipx install --include-deps ${window ? 'jupyterlab' : 'jupyter'}`,
    ],
    ['darwin', `En macOS: brew install jupyterlab\no bien: python3 -m pip install ${pip}`],
    ['win32', `En Windows: instala Python de python.org y después: py -m pip install ${pip}`],
  ]);
  const first = own.get(platform);
  const others = [...own].filter(([name]) => name !== platform).map(([, text]) => text);
  return [...(first === undefined ? [] : [first]), ...others].join('\n');
}

function indent(text: string): string {
  return text.replace(/^/gm, '    ');
}

function decimal(value: number): string {
  return value.toLocaleString('es', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
}
