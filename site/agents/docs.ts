/** The API described in Markdown for programs and assistants, from the queries themselves. */
import { QUERIES } from '../../pipeline/queries/index.ts';
import type { AnyQuery, Example } from '../../pipeline/queries/query.ts';
import { GLOSSARY, PAGES, PARAM_SUMMARIES, QUERY_SUMMARIES, DOCS as t } from './texts.ts';

/**
 * `/llms.txt` (llmstxt.org): what the site is and where a program finds what it needs.
 * @param origin the site's own address
 */
export function llmsTxt(origin: string): string {
  const at = (path: string): string => new URL(path, origin).href;
  const link = (name: string, path: string, what: string): string => `- [${name}](${at(path)}): ${what}`;
  return lines(
    `# ${t.title}`,
    `> ${t.summary}`,
    `## ${t.queries}`,
    QUERIES.map((query) => link(query.name, exampleAddress(query), summaryOf(query))).join('\n'),
    `## ${t.machine}`,
    [
      link('docs.md', '/docs.md', 'this API in full, with examples and a glossary'),
      link('openapi.json', '/api/openapi.json', 'OpenAPI 3.1'),
      link('mcp', '/mcp', 'Model Context Protocol over stateless Streamable HTTP (POST)'),
    ].join('\n'),
    `## ${t.pages}`,
    PAGES.map(([path, what]) => link(path, path, what)).join('\n'),
  );
}

/** `/docs.md`: every query with its parameters and examples, errors, and the Spanish terms. */
export function docsMarkdown(origin: string): string {
  return lines(
    `# ${t.title} API`,
    t.summary,
    t.ways,
    ...QUERIES.flatMap((query) => sectionOf(query, origin)),
    `## ${t.errors}`,
    t.errorsText,
    `## ${t.terms}`,
    GLOSSARY.map(([spanish, english]) => `- \`${spanish}\`: ${english}`).join('\n'),
  );
}

function sectionOf(query: AnyQuery, origin: string): string[] {
  const { name, params, validValues, choices = {} } = query;
  const valuesOf = (param: string, place: number): string => {
    const values = choices[param] ?? (place === 0 ? validValues : undefined);
    return values === undefined ? '' : ` (${values.join(', ')})`;
  };
  return [
    `## ${name}`,
    summaryOf(query),
    `\`GET ${new URL(`/api/${name}`, origin).href}?${params[0]}=…\``,
    `${t.parameters}:`,
    params
      .map((param, place) => `- \`${param}\`: ${described(PARAM_SUMMARIES, param)}${valuesOf(param, place)}`)
      .join('\n'),
    `${t.examples}:`,
    query.examples
      .map((example) => `- ${example.status}: <${new URL(addressOf(name, example), origin).href}>`)
      .join('\n'),
  ];
}

function summaryOf({ name }: AnyQuery): string {
  return described(QUERY_SUMMARIES, name);
}

function described(summaries: Readonly<Record<string, string>>, name: string): string {
  const summary = summaries[name];
  if (summary === undefined) throw new Error(`${name} has no English summary`);
  return summary;
}

function exampleAddress({ name, examples }: AnyQuery): string {
  const example = examples.find(({ status }) => status === 200);
  return example === undefined ? `/api/${name}` : addressOf(name, example);
}

function addressOf(name: string, { params }: Example): string {
  return `/api/${name}?${new URLSearchParams(params)}`;
}

function lines(...blocks: readonly string[]): string {
  return `${blocks.join('\n\n')}\n`;
}
