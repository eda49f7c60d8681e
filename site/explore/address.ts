/** The page's address and its form, both in the words of the API's parameters. */
import { type Asked, BOUNDS } from '../../pipeline/queries/explore/ask.ts';

/** In the order in which addresses have them. */
const TEXTS = ['genero', 'generos', 'idioma', 'pais', 'mes', 'dia', 'plataforma', 'orden'] as const;
const NUMBERS = Object.keys(BOUNDS).filter((name) => name !== 'pagina') as Exclude<
  keyof typeof BOUNDS,
  'pagina'
>[];

/** What an address asks; a number out of its bounds asks nothing. */
export function askedOf(params: URLSearchParams): Asked {
  const asked: Record<string, string | number> = {};
  for (const name of TEXTS) {
    const value = params.getAll(name).join(',').trim();
    if (value !== '') asked[name] = value;
  }
  for (const name of NUMBERS) {
    const text = params.get(name)?.trim() ?? '';
    const { minimum, maximum } = BOUNDS[name];
    if (text !== '' && Number(text) >= minimum && Number(text) <= maximum) asked[name] = Number(text);
  }
  return asked;
}

/** The address of a filter: what is as it always is stays out of it. */
export function addressOf(asked: Asked): string {
  const params = new URLSearchParams();
  for (const name of [...TEXTS, ...NUMBERS]) {
    const value = asked[name];
    const isUsual = (name === 'generos' && value === 'todos') || (name === 'orden' && value === 'votos');
    if (value !== undefined && value !== '' && !isUsual) params.set(name, String(value));
  }
  const search = params.toString().replaceAll('%2C', ',');
  return `/explorar/${search === '' ? '' : `?${search}`}`;
}
