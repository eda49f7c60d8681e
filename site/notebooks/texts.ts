/** What the pages of the notebooks say around the notebooks' own words. */
import { integer } from '../../pipeline/common/numbers.ts';

export const NOTEBOOKS = {
  title: 'Cuadernos',
  description:
    'Qué hay en los datos, cómo se limpiaron y cuánto acierta el recomendador, contado con sus figuras, sus tablas y su código.',
  lead: 'La memoria de este proyecto: qué hay en los datos, cómo se limpiaron y cuánto acierta el recomendador. Cada cifra la calcula el propio cuaderno; el código está plegado, y se puede leer sin abrirlo.',
  contents: 'En este cuaderno',
  all: 'Todos los cuadernos',
  code: 'Código',
  openCode: 'Abrir todo el código',
  closeCode: 'Plegar todo el código',
  printed: 'Texto que escribe la celda',
  download: 'Descargar el cuaderno (.ipynb)',
  live: 'interactiva: señala un dato para leerlo, arrastra para ampliar, doble clic para volver.',
};

/** What a page says where the site shows other data than the notebooks. */
export function otherData(notebook: number, site: number): string {
  return `Este sitio se construyó con ${integer(site)} películas; el cuaderno cuenta las ${integer(notebook)} de los datos completos.`;
}

/** How long a cell's code is. */
export function linesOf(lines: number): string {
  return lines === 1 ? '1 línea' : `${integer(lines)} líneas`;
}

export function figureLabel(number: number): string {
  return `Figura ${number}`;
}

/** Name of a table that has no caption of its own. */
export function tableLabel(number: number): string {
  return `Tabla ${number}`;
}

/** What an entry of the list holds. */
export function sizeOf(figures: number): string {
  return figures === 1 ? '1 figura' : `${integer(figures)} figuras`;
}

/** Why a notebook cannot be shown; a build stops with it. */
export const PROBLEMS = {
  json: (cause: string) => `no es JSON válido (${cause})`,
  form: (path: string, cause: string) => `no tiene la forma de un cuaderno (nbformat 4): ${path}: ${cause}`,
  name: () => 'su nombre no sirve como dirección: usa solo letras sin acento, cifras y guiones',
  title: () => 'no tiene título: se espera `# …` al principio de la primera celda',
  error: (cell: string, cause: string) => `la celda «${cell}» terminó en error (${cause})`,
  picture: (cell: string) => `una figura de la celda «${cell}» no lleva delante su imagen fija`,
  table: (cell: string) => `una figura de la celda «${cell}» no lleva detrás su tabla`,
  link: (address: string) => `enlaza con «${address}», que no existe en la web`,
};

export function problemText(name: string, problem: string): string {
  return `No se puede mostrar el cuaderno ${name}: ${problem}.`;
}
