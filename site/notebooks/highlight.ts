/** Highlighted code in few bytes: a class of one letter a token, and none for what has the text's colour. */
import type { Code } from 'astro:components';
import type { ComponentProps } from 'astro/types';

type Transformer = NonNullable<ComponentProps<typeof Code>['transformers']>[number];
type Line = Parameters<NonNullable<Transformer['line']>>[0];
type Content = Line['children'][number];

/** The variables of Shiki's theme `css-variables` as the classes of notebooks.css. */
const CLASSES: Readonly<Record<string, string>> = {
  comment: 'c',
  constant: 'n',
  function: 'f',
  keyword: 'k',
  string: 's',
  'string-expression': 's',
};

/** Of Shiki's elements for each line and token, keeps the tokens that have a colour of their own. */
export const compact: Transformer = {
  name: 'compact',
  pre(node) {
    node.properties = { tabindex: '0' };
  },
  code(node) {
    const lines = node.children.filter((child): child is Line => child.type === 'element');
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
  const variable = /--astro-code-token-([\w-]+)/.exec(String(token.properties['style']))?.[1];
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
