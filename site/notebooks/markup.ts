/**
 * Markdown and HTML of the notebooks as HTML of the site: only known elements and attributes, headings with ids,
 * links between notebooks as links between pages, tables that scroll.
 */
import { type HastNode, htmlToHast, markdownToHast } from 'satteri';
import { fold } from '../../pipeline/common/fold.ts';
import { NotebookError } from './problem.ts';
import { PROBLEMS, tableLabel } from './texts.ts';

export type Element = Extract<HastNode, { type: 'element' }>;

export interface Heading {
  readonly level: number;
  readonly id: string;
  readonly text: string;
}

/** What has been written of one notebook so far. */
export interface Writing {
  /** The notebook's name. */
  readonly name: string;
  /** Names of all notebooks, which are the addresses that links may lead to. */
  readonly siblings: readonly string[];
  readonly headings: Heading[];
  tables: number;
}

/** Elements that are written, with the attributes that stay. Of others only the content is. */
const WRITTEN: Readonly<Record<string, readonly string[]>> = {
  a: ['title'],
  abbr: ['title'],
  b: [],
  blockquote: [],
  br: [],
  caption: [],
  code: [],
  del: [],
  details: [],
  em: [],
  h2: [],
  h3: [],
  h4: [],
  hr: [],
  i: [],
  kbd: [],
  li: [],
  ol: ['start'],
  p: [],
  pre: [],
  s: [],
  strong: [],
  sub: [],
  summary: [],
  sup: [],
  table: [],
  tbody: [],
  td: ['colSpan', 'rowSpan'],
  th: ['scope', 'colSpan', 'rowSpan'],
  thead: [],
  tr: [],
  ul: [],
};
const VOID = new Set(['br', 'hr']);
/** Elements whose content is no text to be read. */
const LEFT_OUT = new Set([
  'head',
  'iframe',
  'math',
  'noscript',
  'object',
  'script',
  'style',
  'svg',
  'template',
]);
/** Elements that hold blocks: blanks between those show nothing. */
const OF_BLOCKS = new Set(['blockquote', 'body', 'details', 'ol', 'table', 'tbody', 'thead', 'tr', 'ul']);
const HEADING = /^h[2-4]$/;

export function parseMarkdown(markdown: string): HastNode {
  return markdownToHast(markdown, { features: { rawHtml: true, frontmatter: false } });
}

export function parseHtml(html: string): HastNode {
  return htmlToHast(html);
}

/** @throws {NotebookError} for a link that leads nowhere on the site */
export function writeHtml(node: HastNode, writing: Writing): string {
  switch (node.type) {
    case 'root':
      return childrenHtml(node.children, writing, true);
    case 'text':
      return escapeText(node.value);
    case 'element':
      return elementHtml(node, writing);
    default:
      return '';
  }
}

function elementHtml(element: Element, writing: Writing): string {
  const { tagName: tag } = element;
  if (LEFT_OUT.has(tag)) return '';
  const content = childrenHtml(element.children, writing, OF_BLOCKS.has(tag));
  const kept = WRITTEN[tag];
  if (kept === undefined) return content;
  const attributes = kept.flatMap((name): [string, string][] => {
    const value = element.properties[name];
    return value === undefined || value === null ? [] : [[name.toLowerCase(), String(value)]];
  });
  if (HEADING.test(tag)) attributes.push(['id', headingId(element, writing)]);
  if (tag === 'a') attributes.push(...linkAttributes(element, writing));
  if (tag === 'pre') attributes.push(['tabindex', '0']);
  if (isRightAligned(element)) attributes.push(['class', 'r']);
  const start = `<${tag}${attributes.map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`).join('')}>`;
  if (VOID.has(tag)) return start;
  const html = `${start}${content}</${tag}>`;
  return tag === 'table' ? scrolling(html, element, writing) : html;
}

function childrenHtml(children: readonly HastNode[], writing: Writing, ofBlocks: boolean): string {
  const shown = ofBlocks
    ? children.filter((child) => child.type !== 'text' || child.value.trim() !== '')
    : children;
  return shown.map((child) => writeHtml(child, writing)).join('');
}

/** A wide table scrolls by itself, also by keyboard, instead of the page. */
function scrolling(html: string, table: Element, writing: Writing): string {
  writing.tables += 1;
  const caption = table.children.find((child) => child.type === 'element' && child.tagName === 'caption');
  const label = caption === undefined ? tableLabel(writing.tables) : textOf(caption);
  return `<div class="scroll" role="region" tabindex="0" aria-label="${escapeAttribute(label)}">${html}</div>`;
}

function isRightAligned({ properties }: Element): boolean {
  return properties.align === 'right' || /text-align:\s*right/.test(String(properties.style ?? ''));
}

/** A heading's words, numbered where they repeat. `c` is the id of the page's content. */
function headingId(element: Element, { headings }: Writing): string {
  const text = textOf(element);
  const words = fold(text).replaceAll(' ', '-');
  const taken = new Set(['c', ...headings.map(({ id }) => id)]);
  let id = words;
  for (let number = 2; taken.has(id); number += 1) id = `${words}-${number}`;
  headings.push({ level: Number(element.tagName.slice(1)), id, text });
  return id;
}

const NOTEBOOK_LINK = /^(?:\.\/)?([^/#]+)\.ipynb(#.*)?$/;

function linkAttributes(element: Element, { name, siblings }: Writing): [string, string][] {
  const address = String(element.properties.href ?? '');
  if (/^(?:https?:\/\/|#|\/(?!\/))/.test(address)) return [['href', address]];
  const [, sibling = '', anchor = ''] = NOTEBOOK_LINK.exec(decodeURI(address)) ?? [];
  if (!siblings.includes(sibling)) throw new NotebookError(name, PROBLEMS.link(address));
  return [['href', `/cuadernos/${sibling}/${anchor}`]];
}

/** The text of a node and all in it. */
function textOf(node: HastNode): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

/** The first element of a name, in document order. */
export function firstElement(node: HastNode, tag: string): Element | undefined {
  if (node.type === 'element' && node.tagName === tag) return node;
  if (!('children' in node)) return undefined;
  for (const child of node.children) {
    const found = firstElement(child, tag);
    if (found !== undefined) return found;
  }
  return undefined;
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function escapeAttribute(text: string): string {
  return escapeText(text).replaceAll('"', '&quot;');
}
