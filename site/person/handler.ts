/** The pages of people without a file of their own: one page for all, which draws each in the browser. */
import { keepOpen, type OpenData } from '../../pipeline/store/live.ts';
import { createPageHandler } from '../layouts/on-demand.ts';

/**
 * A handler that answers with that page whoever is asked for, and says by its status whether there is such a person.
 * @param page its HTML: it says itself that nobody has a number, and offers to try again where it cannot know
 */
export function createPersonHandler(
  openData: OpenData,
  page: string,
): (request: Request) => Promise<Response> {
  const withData = keepOpen(openData);
  return createPageHandler({
    section: 'persona',
    async render(id) {
      const person = await withData(({ reader }) => reader.get('people', id));
      return person && page;
    },
    notFound: () => page,
    unavailable: () => page,
  });
}
