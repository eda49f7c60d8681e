/** What the search box's list is made of. */
import type { SearchTuple } from '../../pipeline/store/tables.ts';
import { markMatch, originalFound, roleOf } from './results.ts';
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

/** An option for found names, one after another: a key changes little of what it shows. */
export interface FoundOption {
  readonly element: HTMLElement;
  /** Shows a name with its match marked, its original title where that is what was found, its role and its year. */
  show(tuple: SearchTuple, query: string): void;
}

export function foundOption(place: number): FoundOption {
  const option = textOption('', place);
  const name = markedText('');
  const original = markedText('soft');
  const role = element('span', 'soft');
  option.append(name.element, ' ', role);
  return {
    element: option,
    show(tuple, query) {
      name.show(tuple[2], query);
      const found = originalFound(tuple, query);
      if (found === undefined) original.element.remove();
      else {
        original.show(found, query);
        role.before(original.element);
      }
      setText(role, roleOf(tuple));
    },
  };
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

/** A text with its matches marked. Where the next one has as many, only the texts of its parts change. */
function markedText(className: string) {
  const whole = element('span', className);
  whole.dir = 'auto';
  let parts: Text[] = [];
  return {
    element: whole,
    show(text: string, query: string): void {
      const pieces = markMatch(text, query);
      if (parts.length !== pieces.length) {
        parts = pieces.map(() => new Text());
        whole.replaceChildren(...parts.map((part, index) => (index % 2 === 1 ? mark(part) : part)));
      }
      for (const [index, part] of parts.entries()) setText(part, pieces[index] ?? '');
    },
  };
}

function mark(text: Text): HTMLElement {
  const made = element('mark', '');
  made.append(text);
  return made;
}

function element(tag: string, className: string): HTMLElement {
  const made = document.createElement(tag);
  if (className !== '') made.className = className;
  return made;
}
