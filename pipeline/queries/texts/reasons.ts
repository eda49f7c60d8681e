/** Why a film is recommended, in a phrase. */

import { list } from '../../common/numbers.ts';
import type { Reason } from '../../recommend/types.ts';
import { decadeName, genreName, languageName, sagaName } from './vocabulary.ts';

export function reasonText(reason: Reason): string {
  switch (reason.kind) {
    case 'saga':
      return `De la misma saga: ${sagaName(reason.name)}`;
    case 'director':
      return `De la misma dirección: ${list(reason.names)}`;
    case 'cast':
      return `Comparten reparto: ${list(reason.names)}`;
    case 'themes':
      return `${reason.keywords.length === 1 ? 'Tema' : 'Temas'} en común${reason.inSpanish ? '' : ' (en inglés)'}: ${list(reason.keywords.map(quoted))}`;
    case 'plot':
      return `Sinopsis con palabras en común (en inglés): ${list(reason.words.map(quoted))}`;
    case 'genres': {
      const genres = list(reason.genres.map(genreName));
      const era = reason.decade === null ? '' : `, de ${decadeName(reason.decade)}`;
      return `${reason.genres.length === 1 ? 'Del mismo género' : 'De los mismos géneros'}: ${genres}${era}`;
    }
    case 'language':
      return `En el mismo idioma original: ${languageName(reason.language)}`;
    case 'era':
      return `De la misma época: ${decadeName(reason.decade)}`;
    case 'audience':
      return 'A quien le gustó una suele gustarle la otra';
  }
}

function quoted(word: string): string {
  return `«${word}»`;
}
