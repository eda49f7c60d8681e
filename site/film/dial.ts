/** "Como esta, pero…": what a visitor wants of a film's recommendations, in the address and as a form. */
import type { Dial } from '../../pipeline/queries/dial.ts';
import { slugOf } from '../../pipeline/queries/explore/names.ts';
import { genreName } from '../../pipeline/queries/texts/vocabulary.ts';
import type { RecommendedFilm } from '../../pipeline/store/tables.ts';
import { DIAL as t } from './texts.ts';

/** The dial as the address has it, by the names of the API's parameters. */
export interface AskedDial {
  readonly fame: number;
  readonly withoutSaga: boolean;
  /** Its slug, as of the genre's own page; empty for any. */
  readonly genre: string;
}

/** From rarer to better known. */
const FAMES = [-2, -1, 0, 1, 2];

/** What an address asks for; what it says wrongly asks for nothing. */
export function askedOf(search: string): AskedDial {
  const asked = new URLSearchParams(search);
  const fame = Number(asked.get('fama'));
  return {
    fame: FAMES.includes(fame) ? fame : 0,
    withoutSaga: asked.get('sin_saga') === '1',
    genre: asked.get('genero') ?? '',
  };
}

/** A page's address with the dial in it; what is not asked for is left out. */
export function addressOf(page: string, { fame, withoutSaga, genre }: AskedDial): string {
  const asked = new URLSearchParams({
    ...(fame !== 0 && { fama: String(fame) }),
    ...(withoutSaga && { sin_saga: '1' }),
    ...(genre !== '' && { genero: genre }),
  });
  return asked.size === 0 ? page : `${page}?${asked}`;
}

/** Whether the list stays as it is built. */
export function isNeutral({ fame, withoutSaga, genre }: AskedDial): boolean {
  return fame === 0 && !withoutSaga && genre === '';
}

/** For `turnDial`. A genre that no film of the list has asks for none. */
export function dialOf(asked: AskedDial, films: readonly RecommendedFilm[]): Dial {
  const genre = genresOf(films).find(([slug]) => slug === asked.genre)?.[2] ?? null;
  return { fame: asked.fame, withoutSaga: asked.withoutSaga, genre };
}

/** The genres of a list, by their Spanish names: the slug, that name, and the source's. */
function genresOf(
  films: readonly RecommendedFilm[],
): (readonly [slug: string, name: string, genre: string])[] {
  return [...new Set(films.flatMap(({ genres }) => genres))]
    .map((genre) => [slugOf(genreName(genre)), genreName(genre), genre] as const)
    .sort(([, a], [, b]) => a.localeCompare(b, 'es'));
}

/** The form, with what the list's films allow to be asked. @param onChange told each time what is asked now */
export function dialForm(
  films: readonly RecommendedFilm[],
  asked: AskedDial,
  onChange: (asked: AskedDial) => void,
): HTMLElement {
  const fame = select(
    FAMES.map((step) => [String(step), t.fames[step] ?? '']),
    String(asked.fame),
  );
  const genre = select(
    [['', t.anyGenre], ...genresOf(films).map(([slug, name]) => [slug, name] as const)],
    asked.genre,
  );
  const saga = document.createElement('input');
  saga.type = 'checkbox';
  saga.checked = asked.withoutSaga;
  const form = document.createElement('div');
  form.className = 'dial-form';
  const fields = document.createElement('div');
  fields.className = 'fields';
  fields.append(labelled(t.fame, fame), labelled(t.genre, genre));
  form.append(fields);
  if (films.some(({ sameSaga }) => sameSaga)) {
    const label = document.createElement('label');
    label.className = 'check';
    label.append(saga, t.withoutSaga);
    form.append(label);
  }
  form.addEventListener('change', () => {
    onChange({ fame: Number(fame.value), withoutSaga: saga.checked, genre: genre.value });
  });
  return form;
}

function select(
  options: readonly (readonly [value: string, name: string])[],
  value: string,
): HTMLSelectElement {
  const element = document.createElement('select');
  for (const [of, name] of options) element.append(new Option(name, of, false, of === value));
  return element;
}

function labelled(name: string, field: HTMLElement): HTMLLabelElement {
  const label = document.createElement('label');
  label.append(name, field);
  return label;
}
