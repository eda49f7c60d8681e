/** Highlighted code in few bytes: a class of one letter a token, and none for what has the text's colour. */
import type { HastNode } from 'satteri';

type Element = Extract<HastNode, { type: 'element' }>;
type Content = Element['children'][number];

/** The variables of Shiki's theme `css-variables` as the classes of notebooks.css. */
const CLASSES: Readonly<Record<string, string>> = {
  comment: 'c',
  constant: 'n',
  function: 'f',
  keyword: 'k',
  string: 's',
  'string-expression': 's',
};

/** A transformer for Shiki: of its elements for each line and token, keeps the tokens with a colour of their own. */
export const compact = {
  name: 'compact',
  pre(node: Element): void {
    node.properties = { tabindex: '0' };
  },
  code(node: Element): void {
    const lines = node.children.filter((child): child is Element => child.type === 'element');
    const content = lines.flatMap((line, index) => {
      const tokens = line.children.map(tokenOf);
      return index === 0 ? tokens : [textOf('\n'), ...tokens];
    });
    node.children = content.reduce<Content[]>(joinTexts, []);
  },
};

function tokenOf(token: Content): Content {
  if (token.type !== 'element') return token;
  const [content = textOf('')] = token.children;
  const variable = /--astro-code-token-([\w-]+)/.exec(String(token.properties.style))?.[1];
  const name = CLASSES[variable ?? ''];
  return name === undefined ? content : { ...token, properties: { class: name } };
}

function textOf(value: string): Content {
  return { type: 'text', value };
}

function joinTexts(joined: Content[], next: Content): Content[] {
  const last = joined.at(-1);
  if (last?.type !== 'text' || next.type !== 'text') return [...joined, next];
  return [...joined.slice(0, -1), textOf(last.value + next.value)];
}
