/** The search box as a combobox with a list that pops up, by the WAI-ARIA authoring practices. */
import type { SearchTuple } from '../../pipeline/queries/families.ts';
import { countText, SEARCH } from '../texts/search.ts';
import { addressOf, markMatch, roleOf } from './results.ts';
import { type Answer, type SearchClient, startSearch } from './search-client.ts';

const OPTIONS = 8;

export function attachCombobox(form: HTMLFormElement): void {
  const input = form.querySelector<HTMLInputElement>('input');
  if (input === null) return;
  const { drop, list, state, live } = buildDrop(form);
  const attributes = {
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-controls': list.id,
    'aria-expanded': 'false',
  };
  for (const [name, value] of Object.entries(attributes)) input.setAttribute(name, value);
  let client: SearchClient | undefined;
  let tuples: readonly SearchTuple[] = [];
  let active = -1;
  /** Typed, and not answered yet. */
  let pending = false;
  /** Enter was pressed before the answer came. */
  let openFirst = false;
  /** Closed by hand: an answer that comes later fills the list and leaves it closed. */
  let dismissed = false;

  const start = (): SearchClient => {
    client ??= startSearch(form.dataset.generation ?? '');
    return client;
  };

  /** Whether a fuller answer is on its way. */
  const setPending = (value: boolean): void => {
    pending = value;
    list.setAttribute('aria-busy', String(value));
  };

  const show = (open: boolean): void => {
    drop.hidden = !open;
    input.setAttribute('aria-expanded', String(open && tuples.length > 0));
    if (!open) activate(-1);
  };

  const dismiss = (): void => {
    dismissed = true;
    show(false);
  };

  const activate = (place: number): void => {
    list.children[active]?.setAttribute('aria-selected', 'false');
    active = place;
    const option = list.children[place];
    if (option === undefined) {
      input.removeAttribute('aria-activedescendant');
      return;
    }
    option.setAttribute('aria-selected', 'true');
    option.scrollIntoView({ block: 'nearest' });
    input.setAttribute('aria-activedescendant', option.id);
  };

  const open = (place: number): void => {
    const tuple = tuples[place];
    if (tuple === undefined) form.submit();
    else location.assign(addressOf(tuple));
  };

  const hear = (answer: Answer): void => {
    if (answer.kind === 'failed') {
      setPending(false);
      openFirst = false;
      tuples = [];
      list.replaceChildren();
      // No longer a mere echo of the live region: it holds a button.
      state.removeAttribute('aria-hidden');
      state.replaceChildren(SEARCH.failed, ' ', retryButton(retry));
      live.textContent = SEARCH.failed;
      show(true);
      return;
    }
    // What the user has moved to stays where it is when the fuller answer comes.
    const chosen = active > 0 ? tuples[active] : undefined;
    tuples = answer.tuples;
    setPending(!answer.complete);
    list.replaceChildren(...tuples.map((tuple, place) => optionFor(tuple, place, input.value)));
    const kept = tuples.findIndex((tuple) => tuple[0] === chosen?.[0] && tuple[1] === chosen[1]);
    active = -1;
    const text = tuples.length === 0 && pending ? '' : countText(tuples.length);
    state.setAttribute('aria-hidden', 'true');
    state.textContent = text;
    live.textContent = text;
    show(!dismissed);
    activate(tuples.length === 0 || dismissed ? -1 : Math.max(kept, 0));
    if (openFirst && (tuples.length > 0 || !pending)) open(0);
  };

  const ask = (): void => {
    openFirst = false;
    dismissed = false;
    if (input.value.trim() === '') {
      tuples = [];
      list.replaceChildren();
      live.textContent = '';
      setPending(false);
      show(false);
      return;
    }
    setPending(true);
    active = Math.min(active, 0);
    start().ask(input.value, OPTIONS, hear);
  };

  /** The button goes away with its press: the box takes the focus back, or the list would close as if it were left. */
  const retry = (): void => {
    input.focus();
    ask();
  };

  input.addEventListener('focus', start, { once: true });
  input.addEventListener('input', ask);
  input.addEventListener('keydown', (event) => {
    const count = tuples.length;
    switch (event.key) {
      case 'ArrowDown':
      case 'ArrowUp':
        event.preventDefault();
        if (count === 0) return ask();
        if (drop.hidden) {
          dismissed = false;
          show(true);
          return activate(0);
        }
        return activate((active + (event.key === 'ArrowDown' ? 1 : count - 1)) % count);
      case 'Enter':
        if (input.value.trim() === '') return event.preventDefault();
        if (!drop.hidden && active >= 0) {
          event.preventDefault();
          return open(active);
        }
        if (pending) {
          event.preventDefault();
          openFirst = true;
        }
        return;
      case 'Escape':
        event.preventDefault();
        if (drop.hidden) {
          input.value = '';
          ask();
        }
        return dismiss();
      case 'Tab':
        return dismiss();
    }
  });
  input.addEventListener('blur', () => {
    // The retry button is in the list: leaving for it is not leaving.
    setTimeout(() => {
      if (!form.contains(document.activeElement)) dismiss();
    }, 100);
  });
  list.addEventListener('pointerdown', (event) => event.preventDefault());
  list.addEventListener('click', (event) => {
    const option = event.target instanceof Element ? event.target.closest('[role=option]') : null;
    if (option !== null) open([...list.children].indexOf(option));
  });
  document.addEventListener('keydown', (event) => {
    const typing =
      event.target instanceof Element && event.target.closest('input, textarea, select, [contenteditable]');
    if (event.key !== '/' || typing || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    input.focus();
    input.select();
  });
}

function buildDrop(form: HTMLFormElement) {
  const drop = element('div', 'drop');
  drop.hidden = true;
  const list = element('ul', '');
  list.id = 'ql';
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', SEARCH.label);
  const state = element('p', 'state');
  // Outside of what is hidden: a hidden region's changes are not read aloud.
  const live = element('span', 'sr');
  live.setAttribute('role', 'status');
  drop.append(list, state);
  form.append(drop, live);
  return { drop, list, state, live };
}

function optionFor(tuple: SearchTuple, place: number, query: string): HTMLElement {
  const option = element('li', '');
  option.id = `qo${place}`;
  option.setAttribute('role', 'option');
  option.setAttribute('aria-selected', 'false');
  const name = element('span', '');
  name.dir = 'auto';
  for (const [index, piece] of markMatch(tuple[2], query).entries()) {
    const part = index % 2 === 1 ? element('mark', '') : document.createTextNode('');
    part.textContent = piece;
    name.append(part);
  }
  const role = element('span', 'soft');
  role.textContent = roleOf(tuple);
  option.append(name, ' ', role);
  return option;
}

function retryButton(retry: () => void): HTMLElement {
  const button = element('button', 'btn');
  button.setAttribute('type', 'button');
  button.textContent = SEARCH.retry;
  button.addEventListener('click', retry);
  return button;
}

function element(tag: string, className: string): HTMLElement {
  const made = document.createElement(tag);
  if (className !== '') made.className = className;
  return made;
}
