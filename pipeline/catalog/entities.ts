/** The films' texts as columns: HTML's entities and letters encoded twice, mended where a whole column shows them. */
import { decodeHTMLStrict } from 'entities';
import { COLUMN } from '../common/bounds.ts';
import type { Warning } from '../common/quality.ts';
import { mendTwiceEncoded } from '../raw/twice-encoded.ts';
import type { FilmDraft } from './films.ts';
import { tidyText } from './values.ts';

/** Any entity that has a semicolon: the decoder knows which names there are. */
const ENTITY = /&(?:[a-z][a-z\d]{1,30}|#\d{1,7}|#x[\da-f]{1,6});/i;
/** What an escaped text cannot have. */
const BARE = /&(?!(?:[a-z][a-z\d]{1,30}|#\d{1,7}|#x[\da-f]{1,6});)/i;
const COLUMNS = [
  ['title', 'title'],
  ['originalTitle', 'original_title'],
  ['overview', 'overview'],
  ['tagline', 'tagline'],
] as const;

type Drafts = ReadonlyMap<number, { film: FilmDraft }>;

/** Mends the texts of the columns that were escaped or encoded once too often, in place, and answers which. */
export function mendTexts(file: string, drafts: Drafts): Warning[] {
  return [...mendLetters(file, drafts), ...decodeEntities(file, drafts)];
}

/** A file may have been put together of others, or a column gone through another program: some texts "AmÃ©lie", some not. */
function mendLetters(file: string, drafts: Drafts): Warning[] {
  const warnings: Warning[] = [];
  for (const [field, column] of COLUMNS) {
    const twice: { draft: { film: FilmDraft }; mended: string }[] = [];
    let lost = 0;
    for (const draft of drafts.values()) {
      const text = draft.film[field] ?? '';
      if (text.includes('\ufffd')) lost++;
      const mended = mendTwiceEncoded(text);
      if (mended !== null) twice.push({ draft, mended });
    }
    if (twice.length >= COLUMN.fewest) {
      for (const { draft, mended } of twice) draft.film = { ...draft.film, [field]: tidyText(mended) };
      warnings.push({ kind: 'letters-mended', file, column, values: twice.length });
    }
    if (lost >= COLUMN.fewest) warnings.push({ kind: 'letters-lost', file, column, values: lost });
  }
  return warnings;
}

function decodeEntities(file: string, drafts: Drafts): Warning[] {
  const warnings: Warning[] = [];
  for (const [field, column] of COLUMNS) {
    const escaped = [...drafts.values()].filter(({ film }) => film[field]?.includes('&'));
    if (escaped.some(({ film }) => BARE.test(film[field] ?? ''))) continue;
    let values = 0;
    for (const draft of escaped) {
      const text = draft.film[field] ?? '';
      const plain = ENTITY.test(text) ? decodeHTMLStrict(text) : text;
      if (plain === text) continue;
      draft.film = { ...draft.film, [field]: tidyText(plain) };
      values++;
    }
    if (values > 0) warnings.push({ kind: 'entities', file, column, values });
  }
  return warnings;
}
