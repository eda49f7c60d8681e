/** What a cast list says of a role beside the character's name, in Spanish. */

/** Roles that are no names. */
const ROLES: Readonly<Record<string, string>> = {
  Himself: 'él mismo',
  Herself: 'ella misma',
};

/** Notes in brackets after a name. */
const NOTES: Readonly<Record<string, string>> = {
  voice: 'voz',
  uncredited: 'sin acreditar',
};

/**
 * A character as the source writes it, with its general words in Spanish: "Woody (voice)" → "Woody (voz)",
 * "Himself" → "él mismo". Names stay as they are.
 */
export function roleInSpanish(character: string): string {
  return character
    .split(' / ')
    .map((role) => {
      const [, name = '', notes = ''] = /^(.*?)((?:\s*\([^()]*\))*)$/.exec(role.trim()) ?? [];
      const known = ROLES[name] ?? name;
      return `${known}${notes.replaceAll(/\(([^()]*)\)/g, (_, note: string) => `(${NOTES[note.toLowerCase()] ?? note})`)}`;
    })
    .join(' / ');
}
