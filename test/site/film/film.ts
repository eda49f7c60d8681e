/** A film for tests of its page, and data that holds it. */

import type { DataFolder } from '../../../pipeline/store/file-reader.ts';
import type { FilmEntry } from '../../../pipeline/store/tables.ts';

export const FILM: FilmEntry = {
  id: 9487,
  title: 'A Bug\'s "Life" <b>&amp;',
  year: 1998,
  originalTitle: null,
  titles: [],
  imdbId: 'tt0000001',
  language: 'en',
  overview: '</p><script>alert("1 > 0 & 2")</script>',
  tagline: null,
  date: '1998-11-25',
  runtime: 95,
  budget: 120_000_000,
  revenue: 363_258_859,
  ratio: 3.0272,
  popularity: 16,
  votes: 2379,
  score: 6.8,
  genres: ['Animation'],
  countries: ['US'],
  keywords: [],
  companies: [],
  directors: [{ id: 7879, name: 'John "Quotes" Lasseter' }],
  cast: [{ id: 1, name: 'Dave', character: '"Flik" (voice) <i>' }],
  castSize: 1,
  collection: null,
  namesakes: [],
};

const RECOMMENDED = [
  {
    id: 862,
    title: 'Toy Story',
    year: 1995,
    genre: 'Animation',
    similarity: 0.9,
    explanations: [{ kind: 'co-occurrence', texts: [], decade: null }],
  },
];

/** Data of one film and its one recommendation. @param onRead told of each value read; may throw */
export function dataWith(
  film: FilmEntry,
  onRead: (key: string) => void = () => {},
  snapshot = 'g1',
): DataFolder {
  const values: Readonly<Record<string, unknown>> = {
    [`films/${film.id}`]: film,
    [`recommendations/${film.id}`]: RECOMMENDED,
  };
  const get = async (table: string, key: string): Promise<unknown> => {
    onRead(`${table}/${key}`);
    return values[`${table}/${key}`];
  };
  return { manifest: { snapshot, spanish: { region: 'LA' } }, reader: { get } } as unknown as DataFolder;
}

/** A template as the build renders it, shortened. */
export const TEMPLATE_HTML =
  '<!DOCTYPE html><html lang=es><title>% title %</title><meta name=description content="% description %"><link rel=canonical href=http://localhost:8888/pelicula/plantilla/><meta property=og:title content="% title %"><script type=application/ld+json>{"@context":"https://schema.org","@type":"% about %"}</script><main id=c>% main %</main>';
