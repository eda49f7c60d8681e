/** What the search box's list is made of. */
import type { FoundName } from './found.ts';
import { markMatch, roleOf } from './results.ts';
import { SEARCH } from './texts.ts';

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

/** A found name with its match marked, its other name where that is what was found, its role and its year. */
export function foundOption(found: FoundName, place: number, query: string): HTMLElement {
  const option = textOption('', place);
  const role = element('span', 'soft');
  role.textContent = roleOf(found);
  option.append(markedText('', found.name, query), ' ');
  if (found.otherName !== null) option.append(markedText('soft', found.otherName, query), ' ');
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

/** Sets a text unless it is there already: setting it would have the page laid out again. */
export function setText(node: Node, text: string): void {
  if (node.textContent !== text) node.textContent = text;
}

/** A text with its matches marked. */
function markedText(className: string, text: string, query: string): HTMLElement {
  const whole = element('span', className);
  whole.dir = 'auto';
  const pieces = markMatch(text, query);
  whole.append(...pieces.map((piece, index) => (index % 2 === 1 ? marked(piece) : piece)));
  return whole;
}

function marked(text: string): HTMLElement {
  const made = element('mark', '');
  made.textContent = text;
  return made;
}

function element(tag: string, className: string): HTMLElement {
  const made = document.createElement(tag);
  if (className !== '') made.className = className;
  return made;
}
