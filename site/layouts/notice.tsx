/** What stands in the place of a page that is not there, or not now. */
import { renderToStaticMarkup } from 'react-dom/server.edge';
import { SITE } from '../texts.ts';
import type { PageContent } from './template.ts';

export interface Notice {
  readonly title: string;
  readonly lead: string;
}

/** A notice, to fill the section's template with. @param isPassing whether it is worth trying again */
export function noticeContent({ title, lead }: Notice, path: string, isPassing: boolean): PageContent {
  const main = renderToStaticMarkup(
    <div className="in head" role={isPassing ? 'alert' : undefined}>
      <h1>{title}</h1>
      <p className="lead">{lead}</p>
      {isPassing && (
        <form>
          <button type="submit" className="btn">
            {SITE.retry}
          </button>
        </form>
      )}
    </div>,
  );
  return { path, title, description: lead, about: {}, main };
}
