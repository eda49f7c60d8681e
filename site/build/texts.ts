/** What the site's build says on the terminal, and the list of licences in its own words. */
import { counted, decimal } from '../../pipeline/common/numbers.ts';

export const building = 'Construyendo el sitio…';

export const built = (pages: number, seconds: number): string =>
  `Sitio construido en dist/: ${counted(pages, 'página', 'páginas')} en ${decimal(seconds, 1)} s.`;

/** Said first, so that nobody publishes a site whose links lead to a machine of their own. */
export const builtFor = (address: string, isLocal: boolean): string =>
  isLocal
    ? `El sitio se construye para ${address}: sirve para verlo en esta máquina. Para publicarlo, di su dirección: URL=https://tu-sitio.netlify.app npm run build`
    : `El sitio se construye para ${address}.`;

export const describeAddress = (value: string | undefined): string =>
  value === undefined
    ? 'Falta la dirección del sitio que se publica: los enlaces canónicos, el mapa del sitio y robots.txt la llevan. Dila con URL, por ejemplo: URL=https://tu-sitio.netlify.app'
    : `URL tiene que ser la dirección del sitio, como https://tu-sitio.netlify.app; se recibió «${value}».`;

/** The licences themselves stay as they were written. */
export const LICENCES = {
  lead: 'Filmoteca incluye partes de estos proyectos. Estas son sus versiones y sus licencias, en su idioma original.',
  font: 'Archivo, tipografía (SIL Open Font License 1.1)',
};
