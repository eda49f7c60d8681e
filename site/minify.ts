/**
 * Makes the built pages smaller by what HTML lets one leave out. With tens of thousands of pages, every hundred
 * bytes of one are megabytes of the site.
 */

/** A start tag with quotes; one with ">" in a value is cut short there, and its quotes stay. */
const TAG = /<[a-z][^<>"]*="[^<>]*>/g;
/** Quotes that the value does not need. */
const QUOTED = /="([^\s"'=<>`]+)"(?=[\s>])/g;
/** Tags that the document has without being told. Source: the same. */
const IMPLIED_PARTS = /\s*<\/?head>\s*|(?<=>)\s*<body>\s*/g;
/** Ends of paragraphs before what cannot be part of one, or at their parent's end. Source: the same. */
const PARAGRAPH_END =
  /<\/p>(?=<(?:section|div|header|main|footer|nav|ul|ol|dl|h[1-3]|p|table|\/section|\/div|\/header|\/main|\/footer|\/article)[\s>])/g;
/** End tags that the next tag or the parent's end implies. Source: HTML Living Standard, 13.1.2.4 Optional tags. */
const IMPLIED = /<\/(?:li|dt|dd|tr|td|th|tbody|thead|body|html)>/g;
/** Blanks between blocks, which show nothing. */
const BETWEEN_BLOCKS =
  /\s+(?=<(?:section|div|header|main|footer|nav|ul|ol|dl|li|dt|dd|h[1-3]|p|table|script|form|body|link|meta)[\s>])|(?<=<\/(?:section|div|header|main|footer|nav|ul|ol|dl|li|dt|dd|h[1-3]|p|table)>)\s+(?=<)/g;

export function minify(html: string): string {
  return html
    .replace(BETWEEN_BLOCKS, '')
    .replace(IMPLIED, '')
    .replace(IMPLIED_PARTS, '')
    .replace(PARAGRAPH_END, '')
    .replace(/&#(?:39|x27);/g, "'")
    .replace(TAG, (tag) => tag.replace(QUOTED, '=$1'));
}
