/** HTML's entities in the films' texts, decoded where a whole column shows that it was escaped. */
import type { Warning } from '../common/quality.ts';
import type { FilmDraft } from './films.ts';

const ENTITY = /&(?:amp|lt|gt|quot|apos|nbsp|#\d{1,6}|#x[\da-f]{1,5});/gi;
/** What an escaped text cannot have. */
const BARE = /&(?!(?:[a-z]{2,8}|#\d{1,6}|#x[\da-f]{1,5});)/i;
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};
const COLUMNS = [
  ['title', 'title'],
  ['originalTitle', 'original_title'],
  ['overview', 'overview'],
  ['tagline', 'tagline'],
] as const;

/** Decodes the texts of the columns that were escaped, in place, and answers which. */
export function decodeEntities(file: string, drafts: ReadonlyMap<number, { film: FilmDraft }>): Warning[] {
  const warnings: Warning[] = [];
  for (const [field, column] of COLUMNS) {
    const escaped = [...drafts.values()].filter(({ film }) => film[field]?.includes('&'));
    if (escaped.some(({ film }) => BARE.test(film[field] ?? ''))) continue;
    const values = escaped.filter(({ film }) => (film[field] ?? '').search(ENTITY) >= 0);
    for (const draft of values) draft.film = { ...draft.film, [field]: decoded(draft.film[field] ?? '') };
    if (values.length > 0) warnings.push({ kind: 'entities', file, column, values: values.length });
  }
  return warnings;
}

function decoded(text: string): string {
  return text.replace(ENTITY, (entity) => {
    const name = entity.slice(1, -1).toLowerCase();
    const code = name.startsWith('#x') ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return NAMED[name] ?? (code <= 0x10ffff ? String.fromCodePoint(code) : entity);
  });
}
