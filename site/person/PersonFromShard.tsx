/** Draws the person whose id is in the address, or says what went wrong and offers to try again. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { PersonEntry } from '../../pipeline/store/tables.ts';
import { enhance } from '../scripts/enhance.ts';
import { shards } from '../scripts/shards.ts';
import { pageTitle, SITE } from '../texts.ts';
import { PersonView } from './PersonView.tsx';
import { PERSON, personTitle } from './texts.ts';

type State =
  | { kind: 'loading' }
  | { kind: 'failed' }
  | { kind: 'unknown' }
  | { kind: 'found'; person: PersonEntry };

export function PersonFromShard() {
  const [state, setState] = useState<State>({ kind: 'loading' });
  const root = useRef<HTMLDivElement>(null);
  const load = useCallback(async () => {
    setState({ kind: 'loading' });
    setState(await findPerson(location.pathname));
  }, []);
  useEffect(() => {
    void load();
  }, [load]);
  useEffect(() => {
    if (state.kind === 'found') {
      document.title = pageTitle(personTitle(state.person));
      if (root.current !== null) enhance(root.current);
    }
    if (state.kind === 'unknown') document.title = pageTitle(PERSON.unknown);
  }, [state]);

  switch (state.kind) {
    case 'loading':
      return (
        <p className="head lead" role="status">
          {PERSON.loading}
        </p>
      );
    case 'failed':
      return (
        <div className="head" role="alert">
          <h1>{PERSON.pageTitle}</h1>
          <p className="lead">{PERSON.failed}</p>
          <p>
            <button type="button" className="btn" onClick={load}>
              {SITE.retry}
            </button>
          </p>
        </div>
      );
    case 'unknown':
      return (
        <div className="head">
          <h1>{PERSON.unknown}</h1>
          <p className="lead">{PERSON.unknownLead}</p>
        </div>
      );
    case 'found':
      return (
        <div ref={root}>
          <PersonView person={state.person} />
        </div>
      );
  }
}

/** `/persona/31/` and `/persona/31-tom-hanks/` are both person 31. */
async function findPerson(path: string): Promise<State> {
  const id = /^\/persona\/(\d+)(?:-[^/]*)?\/?$/.exec(path)?.[1];
  if (id === undefined) return { kind: 'unknown' };
  try {
    const person = await (await shards()).get('people', id);
    return person === undefined ? { kind: 'unknown' } : { kind: 'found', person };
  } catch {
    return { kind: 'failed' };
  }
}
