/** A person's page as HTML. */
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server.edge';
import type { PersonEntry } from '../../pipeline/store/tables.ts';
import { personSchema } from '../build/schema.ts';
import type { PagesOnDemand } from '../layouts/on-demand.ts';
import type { PageContent } from '../layouts/template.ts';
import { PersonView } from './PersonView.tsx';
import { personDescription, personTitle, UNAVAILABLE, UNKNOWN } from './texts.ts';

/** What a person's page says, to fill the template with. */
function personContent(person: PersonEntry): PageContent {
  return {
    path: `/persona/${person.id}/`,
    title: personTitle(person),
    description: personDescription(person),
    about: personSchema(person),
    main: renderToStaticMarkup(createElement(PersonView, { person })),
  };
}

export const PERSON_PAGES: PagesOnDemand = {
  section: 'persona',
  async read(reader, id) {
    const person = await reader.get('people', id);
    return person && personContent(person);
  },
  unavailable: UNAVAILABLE,
  unknown: UNKNOWN,
};
