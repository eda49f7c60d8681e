/** Words one mistake away: a letter left out, put in, changed, or swapped with its neighbour. */

/**
 * All texts one edit away from a word, without the word itself. So few that looking each up costs less than
 * measuring a vocabulary. Source: Norvig 2007, "How to write a spelling corrector".
 * @param alphabet the letters that may be put in
 */
export function oneEditAway(word: string, alphabet: Iterable<string>): string[] {
  const letters = Array.from(word);
  const near = new Set<string>();
  for (let place = 0; place <= letters.length; place++) {
    const before = letters.slice(0, place).join('');
    const [own = '', other = ''] = letters.slice(place, place + 2);
    const rest = letters.slice(place + 1).join('');
    for (const letter of alphabet) {
      near.add(before + letter + own + rest);
      if (own !== '') near.add(before + letter + rest);
    }
    near.add(before + rest);
    if (other !== '') near.add(before + other + own + letters.slice(place + 2).join(''));
  }
  near.delete(word);
  return [...near];
}

/**
 * Whether a text begins with the typed one but for one edit at most.
 *
 * @example
 * beginsNearly('incpe', 'inception') // => true
 */
export function beginsNearly(typed: string, text: string): boolean {
  let same = 0;
  while (same < typed.length && typed[same] === text[same]) same++;
  if (same === typed.length) return true;
  const after = typed.slice(same + 1);
  // A letter changed; one put in; one left out.
  if (text.startsWith(after, same + 1) || text.startsWith(after, same)) return true;
  if (text.startsWith(typed.slice(same), same + 1)) return true;
  const isSwap = typed[same] === text[same + 1] && typed[same + 1] === text[same];
  return isSwap && text.startsWith(typed.slice(same + 2), same + 2);
}
