/**
 * Makes the built pages smaller by what HTML lets one leave out. With tens of thousands of pages, every hundred
 * bytes of one are megabytes of the site.
 */

/** A start tag; one with ">" in a value is cut short there, and its quotes stay. */
const TAG = /<[a-z][^<>]*>/g;
/** Quotes that the value does not need. */
const QUOTED = /="([^\s"'=<>`]+)"(?=[\s>])/g;
/** End tags that the next tag or the parent's end implies. Source: HTML Living Standard, 13.1.2.4 Optional tags. */
const IMPLIED = /<\/(?:li|dt|dd|tr|td|th|tbody|thead|body|html)>/g;
/** Blanks between blocks, which show nothing. */
const BETWEEN_BLOCKS =
  /\s+(?=<(?:section|div|header|main|footer|nav|ul|ol|dl|li|dt|dd|h[1-3]|p|table|script|form|body|link|meta)[\s>])|(?<=<\/(?:section|div|header|main|footer|nav|ul|ol|dl|li|dt|dd|h[1-3]|p|table)>)\s+(?=<)/g;

export function minify(html: string): string {
  return html
    .replace(BETWEEN_BLOCKS, '')
    .replace(IMPLIED, '')
    .replace(TAG, (tag) => tag.replace(QUOTED, '=$1'));
}
