/** What the site's build says on the terminal, and the list of licences in its own words. */
import { counted, decimal } from '../../pipeline/common/numbers.ts';

export const building = 'Construyendo el sitio…';

export const built = (pages: number, seconds: number): string =>
  `Sitio construido en dist/: ${counted(pages, 'página', 'páginas')} en ${decimal(seconds, 1)} s.`;

/** The licences themselves stay as they were written. */
export const LICENCES = {
  lead: 'Filmoteca incluye partes de estos proyectos. Estas son sus versiones y sus licencias, en su idioma original.',
  font: 'Archivo, tipografía (SIL Open Font License 1.1)',
};
