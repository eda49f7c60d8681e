/** What the site's build says on the terminal. */
import { counted, decimal } from '../../pipeline/common/numbers.ts';

export const building = 'Construyendo el sitio…';

export const built = (pages: number, seconds: number): string =>
  `Sitio construido en dist/: ${counted(pages, 'página', 'páginas')} en ${decimal(seconds, 1)} s.`;
