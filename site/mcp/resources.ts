/** The catalogue's films and people as resources, each the Markdown of its page, and the documentation. */
import type {
  ReadResourceResult,
  Resource,
  ResourceTemplateType as ResourceTemplate,
} from '@modelcontextprotocol/server';
import type { OpenedData } from '../../pipeline/store/manifest.ts';
import { docsMarkdown } from '../agents/docs.ts';
import { FILM_PAGES } from '../film/render.ts';
import { markdownOf } from '../layouts/markdown.ts';
import { PERSON_PAGES } from '../person/render.ts';
import { RESOURCES } from './texts.ts';

const MARKDOWN = 'text/markdown';
const DOCS = 'filmoteca://docs';
const PAGES = [FILM_PAGES, PERSON_PAGES];

export const RESOURCE_LIST: Resource[] = [{ uri: DOCS, mimeType: MARKDOWN, ...RESOURCES.docs }];

export const TEMPLATE_LIST: ResourceTemplate[] = [RESOURCES.film, RESOURCES.person].map((texts) => ({
  uriTemplate: `filmoteca://${texts.name}/{id}`,
  mimeType: MARKDOWN,
  ...texts,
}));

/** What a resource says. @returns undefined if there is none of that URI @throws {ShardError} */
export async function readResource(
  data: OpenedData,
  origin: string,
  uri: string,
): Promise<ReadResourceResult | undefined> {
  const found = (text: string): ReadResourceResult => ({ contents: [{ uri, mimeType: MARKDOWN, text }] });
  if (uri === DOCS) return found(docsMarkdown(origin));
  const [, section, id = ''] = /^filmoteca:\/\/(\w+)\/(\d{1,10})$/.exec(uri) ?? [];
  const content = await PAGES.find((pages) => pages.section === section)?.read(data, id);
  return content && found(markdownOf(content, origin));
}
