/** What the model's features are called in Spanish, made of the parts of their names in the code. */
import { genreName } from '../../pipeline/queries/texts/vocabulary.ts';

const PARTS: Readonly<Record<string, string>> = {
  saga: 'saga',
  title: 'título',
  director: 'dirección',
  cast: 'reparto',
  genres: 'géneros',
  keywords: 'palabras clave',
  text: 'sinopsis',
  companies: 'estudios',
  countries: 'países',
  evidence: 'algo particular',
  'own votes': 'votos propios',
  obscure: 'poco vista',
  language: 'idioma',
  'rare language': 'idioma poco común',
  genre: 'algún género',
  newer: 'más reciente',
  votes: 'votos',
  'votes gap': 'diferencia de votos',
  'votes above': 'más votada',
  score: 'nota',
  'own score': 'nota propia',
  'score gap': 'diferencia de nota',
  budget: 'presupuesto',
  'budget gap': 'diferencia de presupuesto',
  short: 'cortometraje',
  'one short': 'una sola es corta',
  'family to grown-up': 'de familiar a adulta',
  'liked together': 'gustan a los mismos',
};

/** Names that end in a number or a genre. */
const WITH_VALUE: readonly (readonly [start: string, say: (value: string) => string])[] = [
  ['years ', (years) => `a unos ${years} años`],
  ['era ', (year) => `hacia ${year}`],
  ['both ', (genre) => `las dos: ${genreName(genre)}`],
  ['only own ', (genre) => `solo la propia: ${genreName(genre)}`],
  ['only other ', (genre) => `solo la otra: ${genreName(genre)}`],
  ['one ', (genre) => `una sola: ${genreName(genre)}`],
];

/**
 * A feature's name in Spanish; undefined for one that has none yet.
 * @example featureName('own votes × keywords') // => 'votos propios × palabras clave'
 */
export function featureName(feature: string): string | undefined {
  const parts = feature.split(' × ').map(partName);
  return parts.includes(undefined) ? undefined : parts.join(' × ');
}

function partName(part: string): string | undefined {
  if (PARTS[part] !== undefined) return PARTS[part];
  if (part.endsWith(' √')) return prefixed('raíz de ', partName(part.slice(0, -2)));
  if (part.endsWith('²')) return prefixed('cuadrado de ', partName(part.slice(0, -1)));
  const [start, say] = WITH_VALUE.find(([prefix]) => part.startsWith(prefix)) ?? [];
  return start === undefined ? undefined : say?.(part.slice(start.length));
}

function prefixed(prefix: string, name: string | undefined): string | undefined {
  return name === undefined ? undefined : prefix + name;
}
