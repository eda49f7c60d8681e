/** Pages that a function answers, each known by a number in its address: a request in, a page out. */
import { shouldServeMarkdown } from '@mdream/js/negotiate';
import { escapeText } from '../../pipeline/common/html.ts';
import { lazily } from '../../pipeline/common/lazily.ts';
import { keepOpen, type OpenData } from '../../pipeline/store/live.ts';
import type { OpenedData } from '../../pipeline/store/manifest.ts';
import { NOT_FOUND } from '../texts.ts';
import { markdownOf } from './markdown.ts';
import { type Notice, noticeContent } from './notice.tsx';
import {
  markdownResponse,
  methodNotAllowedResponse,
  movedResponse,
  type PageStatus,
  pageResponse,
} from './response.ts';
import { type PageContent, parseTemplate, type Section } from './template.ts';

/** The pages of one section. */
export interface PagesOnDemand {
  readonly section: Section;
  /** What the page with a number says; undefined where there is none. @throws {ShardError} */
  readonly read: (data: OpenedData, id: string) => Promise<PageContent | undefined>;
  /** Said where the data cannot be read now. */
  readonly unavailable: Notice;
  /** Said where there is no page with the number; the site's own 404 page where it is missing. */
  readonly unknown?: Notice;
}

/** Where the pages come from. Each is read when it is first needed, and again after it failed. */
export interface PageSources {
  readonly openData: OpenData;
  /** HTML of the template that the site's build rendered. @throws if it is not there */
  readonly readTemplate: () => string;
  /** HTML of the site's own 404 page. @throws if it is not there */
  readonly readNotFound: () => string;
}

/** What handlers of pages share: data and template, kept between requests, and a page for when they fail. */
export function openPages(
  name: Parameters<typeof parseTemplate>[1],
  sources: Omit<PageSources, 'readNotFound'>,
) {
  const template = lazily(() => parseTemplate(sources.readTemplate(), name));
  return {
    withData: keepOpen(sources.openData),
    /** A whole page. @throws if the template is not there */
    fill: (content: PageContent): string => template()(content),
    /** A page that says what cannot be shown now, bare where the template is not there. */
    unavailable(notice: Notice, path: string): string {
      const content = noticeContent(notice, path, true);
      try {
        return template()(content);
      } catch {
        const title = escapeText(content.title);
        return `<!doctype html><html lang="es"><title>${title}</title>${content.main}</html>`;
      }
    },
  };
}

/**
 * A handler of `/pelicula/862/`, to which `/pelicula/862` and `/pelicula/862-toy-story/` lead, and of the same as
 * Markdown: at `/pelicula/862/index.md`, or for who asks for Markdown. It keeps data and template between requests, and
 * never throws: what goes wrong is a page that says so. Netlify matches paths without regard to case.
 */
export function createPageHandler(
  pages: PagesOnDemand,
  sources: PageSources,
): (request: Request) => Promise<Response> {
  const { section, unknown } = pages;
  const address = new RegExp(`^/${section}/(\\d{1,10})(?:-[^/]*)?(?:/(index\\.md)?)?$`, 'i');
  const { withData, fill, unavailable } = openPages(section, sources);
  const readNotFound = lazily(sources.readNotFound);
  const contentOf = (id: string) => withData((data) => pages.read(data, id));

  return async (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return methodNotAllowedResponse();
    const { origin, pathname, search } = new URL(request.url);
    const [, id, file = ''] = address.exec(pathname) ?? [];
    const path = `/${section}/${id ?? 0}/`;
    const isMarkdown = file !== '' || shouldServeMarkdown(request.headers.get('Accept') ?? undefined);
    const markdown = (status: PageStatus, content: PageContent): Response =>
      markdownResponse(request, status, markdownOf(content, origin), file === '' ? path : undefined);
    try {
      const content = id === undefined ? undefined : await contentOf(id);
      if (content === undefined) {
        const notice = (it: Notice): PageContent => noticeContent(it, path, false);
        if (isMarkdown) return markdown(404, notice(unknown ?? NOT_FOUND));
        return pageResponse(request, 404, unknown ? fill(notice(unknown)) : readNotFound());
      }
      const canonical = path + file.toLowerCase();
      if (pathname !== canonical) return movedResponse(canonical + search);
      return isMarkdown ? markdown(200, content) : pageResponse(request, 200, fill(content));
    } catch {
      // Whatever went wrong, the client is told no more than that it may pass.
      if (isMarkdown) return markdown(503, noticeContent(pages.unavailable, path, true));
      return pageResponse(request, 503, unavailable(pages.unavailable, path));
    }
  };
}
