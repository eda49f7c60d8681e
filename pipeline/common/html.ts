/** Text from the data put into markup. */

/** A text as HTML's or SVG's own text. @example escapeText('Tom & <Jerry>') // 'Tom &amp; &lt;Jerry&gt;' */
export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** A text as the value of an attribute in double quotes. */
export function escapeAttribute(text: string): string {
  return escapeText(text).replaceAll('"', '&quot;');
}

/** JSON in which nothing can be taken for markup: a title may hold "</script>" or "&quot;". */
export function embeddableJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
