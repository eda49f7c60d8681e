/** What the search box's list is made of. */
import type { SearchTuple } from '../../pipeline/queries/families.ts';
import { SEARCH } from '../texts/search.ts';
import { markMatch, originalFound, roleOf } from './results.ts';

/** The list that pops up under a box, its state line, and what is read aloud. */
export function buildDrop(form: HTMLFormElement) {
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

/** A found name with its match marked, its original title where that is what was found, its role and its year. */
export function optionFor(tuple: SearchTuple, place: number, query: string): HTMLElement {
  const option = textOption('', place);
  option.replaceChildren(marked(tuple[2], query, ''), ' ');
  const original = originalFound(tuple, query);
  if (original !== undefined) option.append(marked(original, query, 'soft'), ' ');
  const role = element('span', 'soft');
  role.textContent = roleOf(tuple);
  option.append(role);
  return option;
}

export function textOption(text: string, place: number): HTMLElement {
  const option = element('li', '');
  option.id = `qo${place}`;
  option.setAttribute('role', 'option');
  option.setAttribute('aria-selected', 'false');
  option.textContent = text;
  return option;
}

export function button(text: string, act: () => void): HTMLElement {
  const made = element('button', 'btn');
  made.setAttribute('type', 'button');
  made.textContent = text;
  made.addEventListener('click', act);
  return made;
}

function marked(text: string, query: string, className: string): HTMLElement {
  const name = element('span', className);
  name.dir = 'auto';
  for (const [index, piece] of markMatch(text, query).entries()) {
    const part = index % 2 === 1 ? element('mark', '') : document.createTextNode('');
    part.textContent = piece;
    name.append(part);
  }
  return name;
}

function element(tag: string, className: string): HTMLElement {
  const made = document.createElement(tag);
  if (className !== '') made.className = className;
  return made;
}
