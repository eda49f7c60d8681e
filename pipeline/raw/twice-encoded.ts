/** Text that was in UTF-8, was taken for Windows-1252 and written as UTF-8 once more: "AmÃ©lie". */

/** What Windows-1252 has in the places where Latin-1 has control characters, by their bytes. */
const WINDOWS_1252 = new Map(
  [...'€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'].map((character, place) => [character, 0x80 + place]),
);
const NOT_ASCII = /[^\0-\x7f]+/g;
const STRICT = new TextDecoder('utf-8', { fatal: true });

/** Mends a file's text piece by piece, if its first letters beyond ASCII were all encoded twice. */
export class TwiceEncoded {
  /** Undefined while only ASCII was seen. */
  #isTwice: boolean | undefined;
  #held = '';

  get wasMended(): boolean {
    return this.#isTwice === true;
  }

  mend(piece: string, isLast: boolean): string {
    if (this.#isTwice === false) return piece;
    let text = this.#held + piece;
    this.#held = '';
    // A letter may be cut where the piece ends.
    if (!isLast) {
      const cut = /[^\0-\x7f]{1,8}$/.exec(text);
      if (cut !== null) {
        this.#held = cut[0];
        text = text.slice(0, cut.index);
      }
    }
    this.#isTwice ??= isEncodedTwice(text);
    if (this.#isTwice === false) {
      text += this.#held;
      this.#held = '';
    }
    return this.#isTwice === true ? text.replace(NOT_ASCII, (letters) => decoded(letters) ?? letters) : text;
  }
}

/** A text whose letters beyond ASCII were all encoded twice, mended; null where any is none of these, or there is none. */
export function mendTwiceEncoded(text: string): string | null {
  return isEncodedTwice(text) === true
    ? text.replace(NOT_ASCII, (letters) => decoded(letters) ?? letters)
    : null;
}

/** Whether all letters beyond ASCII are so; undefined where there are none. A mark of the byte order says nothing. */
function isEncodedTwice(text: string): boolean | undefined {
  const runs = text.replace(/^\ufeff/, '').match(NOT_ASCII);
  return runs?.every((letters) => decoded(letters) !== null);
}

function decoded(letters: string): string | null {
  const bytes = Uint8Array.from(letters, (letter) => WINDOWS_1252.get(letter) ?? letter.charCodeAt(0));
  const fits = [...letters].every((letter) => WINDOWS_1252.has(letter) || letter.charCodeAt(0) < 256);
  if (!fits) return null;
  try {
    return STRICT.decode(bytes);
  } catch {
    return null;
  }
}
