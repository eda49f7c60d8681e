/** Why a film is recommended, in a phrase. */

import { list } from '../../common/numbers.ts';
import type { Explanation } from '../../recommend/types.ts';
import { decadeName, genreName, languageName, sagaName } from './vocabulary.ts';

export function explanationText(explanation: Explanation): string {
  switch (explanation.kind) {
    case 'saga':
      return `De la misma saga: ${sagaName(explanation.name)}`;
    case 'director':
      return `De la misma dirección: ${list(explanation.names)}`;
    case 'cast':
      return `Comparten reparto: ${list(explanation.names)}`;
    case 'themes':
      return `${explanation.keywords.length === 1 ? 'Tema' : 'Temas'} en común${explanation.inSpanish ? '' : ' (en inglés)'}: ${list(explanation.keywords.map(quoted))}`;
    case 'plot':
      return `Sinopsis con palabras en común (en inglés): ${list(explanation.words.map(quoted))}`;
    case 'genres': {
      const genres = list(explanation.genres.map(genreName));
      const era = explanation.decade === null ? '' : `, de ${decadeName(explanation.decade)}`;
      return `${explanation.genres.length === 1 ? 'Del mismo género' : 'De los mismos géneros'}: ${genres}${era}`;
    }
    case 'language':
      return `En el mismo idioma original: ${languageName(explanation.language)}`;
    case 'era':
      return `De la misma época: ${decadeName(explanation.decade)}`;
    case 'co-occurrence':
      return 'A quien le gustó una suele gustarle la otra';
  }
}

function quoted(word: string): string {
  return `«${word}»`;
}
