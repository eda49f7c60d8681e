/** Why a film is recommended, in a phrase. */

import { list } from '../../common/numbers.ts';
import type { Explanation } from '../../recommend/types.ts';
import { decadeName, genreName, languageName, sagaName } from './vocabulary.ts';

/**
 * An explanation as a Spanish phrase.
 * @example explanationText({ kind: 'director', texts: ['Lee Unkrich'], decade: null }) // => 'De la misma dirección: Lee Unkrich'
 */
export function explanationText({ kind, texts, decade }: Explanation): string {
  switch (kind) {
    case 'saga':
      return `De la misma saga: ${list(texts.map(sagaName))}`;
    case 'version':
      return 'Otra versión de la misma historia';
    case 'title':
      return 'Con el mismo título';
    case 'studio':
      return `Del mismo estudio: ${list(texts)}`;
    case 'director':
      return `De la misma dirección: ${list(texts)}`;
    case 'cast':
      return `Comparten reparto: ${list(texts)}`;
    case 'themes':
      return `${texts.length === 1 ? 'Tema' : 'Temas'} en común: ${list(texts.map(quoted))}`;
    case 'english-themes':
      return `${texts.length === 1 ? 'Tema' : 'Temas'} en común (en inglés): ${list(texts.map(quoted))}`;
    case 'plot':
      return `Sinopsis con palabras en común (en inglés): ${list(texts.map(quoted))}`;
    case 'genres': {
      const era = decade === null ? '' : `, de ${decadeName(decade)}`;
      return `${texts.length === 1 ? 'Del mismo género' : 'De los mismos géneros'}: ${list(texts.map(genreName))}${era}`;
    }
    case 'language':
      return `En el mismo idioma original: ${list(texts.map(languageName))}`;
    case 'era':
      return `De la misma época: ${decadeName(decade ?? 0)}`;
    case 'co-occurrence':
      return 'A quien le gustó una suele gustarle la otra';
  }
}

function quoted(word: string): string {
  return `«${word}»`;
}
