/** Pages as Markdown, for programs and assistants: made of the very HTML that people see, so that no fact differs. */
import { htmlToMarkdown } from '@mdream/js/core';
import type { PageContent } from './template.ts';

/** What is drawn: its numbers are in the text too. */
const DRAWN = [
  /<(\w+)[^>]*\saria-hidden="true"[^>]*>.*?<\/\1>/gs,
  /<figure class="chart.*?<\/figure>/gs,
  /<p class="mid">.*?<\/p>|<form>.*?<\/form>|<svg.*?<\/svg>/gs,
];

/** What styles set apart, and Markdown has no form for; terms and what they are become a list. */
const REFORMED: readonly (readonly [tag: RegExp, replacement: string])[] = [
  [/<(span|small|b|strong|bdi)\b/g, ' <$1'],
  [/<\/(span|small)>/g, '</$1> '],
  [/<(\/?)dl\b/g, '<$1ul'],
  [/<div><dt[^>]*>/g, '<li><b>'],
  [/<\/dt><dd[^>]*>/g, '</b>: '],
  [/<\/dd><\/div>/g, '</li>'],
  [/<\/?details>/g, ''],
  [/<(\/?)summary>/g, '<$1p>'],
  // The spaces that these left where none belong.
  [/(<a [^>]*>) /g, '$1'],
  [/ +(?=<\/(?:a|b|h\d|p)>)/g, ''],
  [/ {2,}/g, ' '],
];

/** What a page says, without its frame. @param origin the site's: Markdown's links have no page that they are of */
export function markdownOf({ main }: PageContent, origin: string): string {
  let html = main;
  for (const drawing of DRAWN) html = html.replaceAll(drawing, '');
  for (const [tag, replacement] of REFORMED) html = html.replaceAll(tag, replacement);
  return `${htmlToMarkdown(html, { origin }).trim()}\n`;
}
