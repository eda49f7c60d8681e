/** The search box as a combobox with a list that pops up, by the WAI-ARIA authoring practices. */
import { type Answer, type SearchClient, startSearch } from './client.ts';
import type { FoundName } from './found.ts';
import { keepInView } from './in-view.ts';
import { buildDrop, button, foundOption, setText, textOption } from './options.ts';
import { forgetSearches, recentSearches, rememberSearch } from './recent.ts';
import { addressOf, kindOf, referenceOf } from './results.ts';
import { countText, SEARCH } from './texts.ts';

const OPTIONS = 8;
/** One more than are shown, to know whether there are more. */
const ASKED = OPTIONS + 1;
/** Where only films or only people are offered, both are found. */
const ASKED_OF_ALL = 40;

export function attachCombobox(form: HTMLFormElement): void {
  const input = form.querySelector<HTMLInputElement>('input[type=search]');
  if (input === null) return;
  const { opens, only } = form.dataset;
  const { drop, list, state, live } = buildDrop(form);
  const attributes = {
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-controls': list.id,
    'aria-expanded': 'false',
  };
  for (const [name, value] of Object.entries(attributes)) input.setAttribute(name, value);
  let client: SearchClient | undefined;
  /** What the list holds: names found or, under an empty box, what was last searched for. */
  let found: readonly FoundName[] = [];
  let recent: readonly string[] = [];
  /** What was typed for the names that are listed. */
  let listedFor: string | undefined;
  let active = -1;
  /** Typed, and not answered yet. */
  let pending = false;
  /** Enter was pressed before the answer came. */
  let openFirst = false;
  /** Closed by hand: an answer that comes later fills the list and leaves it closed. */
  let dismissed = false;

  const start = (): SearchClient => {
    client ??= startSearch();
    return client;
  };

  /** Of an answer what the box is to offer: one that chooses a second film to compare with offers films alone. */
  const wantedOf = (answer: Answer): Answer => {
    if (only === undefined) return answer;
    const isWanted = (name: FoundName): boolean => kindOf(name) === only;
    return {
      ...answer,
      results: answer.results.filter(isWanted),
      suggestions: answer.suggestions.filter(isWanted),
    };
  };

  /** Whether a fuller answer is on its way. */
  const setPending = (value: boolean): void => {
    pending = value;
    list.setAttribute('aria-busy', String(value));
  };

  const show = (open: boolean): void => {
    drop.hidden = !open;
    input.setAttribute('aria-expanded', String(open && list.children.length > 0));
    if (!open) activate(-1);
  };

  const dismiss = (): void => {
    dismissed = true;
    show(false);
  };

  const activate = (place: number): void => {
    const option = list.children[place];
    const before = list.children[active];
    if (before !== option) before?.setAttribute('aria-selected', 'false');
    active = place;
    if (option === undefined) {
      input.removeAttribute('aria-activedescendant');
      return;
    }
    option.setAttribute('aria-selected', 'true');
    option.scrollIntoView({ block: 'nearest' });
    input.setAttribute('aria-activedescendant', option.id);
  };

  /** Round both ends. From none, as under an empty box, down goes to the first and up to the last. */
  const nextPlace = (down: boolean, count: number): number => {
    if (active < 0) return down ? 0 : count - 1;
    return (active + (down ? 1 : count - 1)) % count;
  };

  const open = (place: number): void => {
    const search = recent[place];
    if (search !== undefined) {
      input.value = search;
      ask();
      return;
    }
    const name = found[place];
    rememberSearch(name?.name ?? input.value);
    if (name === undefined) form.submit();
    else location.assign(opens === undefined ? addressOf(name) : opens + referenceOf(name));
  };

  /** Under an empty box: what was last searched for, and a way to have it forgotten. */
  const offerRecent = (): void => {
    found = [];
    listedFor = undefined;
    recent = recentSearches();
    list.after(state);
    setPending(false);
    activate(-1);
    list.replaceChildren(...recent.map(textOption));
    state.removeAttribute('aria-hidden');
    state.replaceChildren(SEARCH.recent, ' ', button(SEARCH.forget, forget));
    live.textContent = recent.length === 0 ? '' : SEARCH.recent;
    show(recent.length > 0 && !dismissed);
  };

  const forget = (): void => {
    forgetSearches();
    offerRecent();
    input.focus();
  };

  const showAnswer = (answer: Answer): void => {
    // Emptied since it was asked.
    if (input.value.trim() === '') return;
    const isGuess = answer.results.length === 0;
    const names = (isGuess ? answer.suggestions : answer.results).slice(0, OPTIONS);
    setPending(answer.isPending);
    // Nothing better is known of what failed: what was found before stays.
    if (names.length > 0 || answer.failed !== 'all') {
      // What is listed stays where it is, and what the user has moved to, when the fuller answer comes.
      const chosen = Math.max(active, 0);
      const isFuller =
        listedFor === input.value && found.every((name, place) => isSameName(name, names[place]));
      const kept = isFuller ? found.length : 0;
      const added = names.slice(kept).map((name, at) => foundOption(name, kept + at, input.value));
      listedFor = input.value;
      found = names;
      if (kept === 0) {
        activate(-1);
        list.replaceChildren();
      }
      list.append(...added);
      activate(isGuess || dismissed ? -1 : Math.min(chosen, names.length - 1));
    }
    sayState(answer, isGuess);
    show(!dismissed);
    if (openFirst && (found.length > 0 || !pending)) {
      // Once: the fuller answer that follows would break off the way there, and go there anew.
      openFirst = false;
      if (isGuess) form.submit();
      else open(0);
    }
  };

  /** Under the list, or over names that are only guessed: how many were found, what is awaited, and what failed. */
  const sayState = ({ results, suggestions, failed }: Answer, isGuess: boolean): void => {
    const isOffline = failed === 'api' && !navigator.onLine;
    const count =
      isGuess && suggestions.length > 0 ? SEARCH.guess : countText(results.length, results.length > OPTIONS);
    const trouble =
      failed === undefined
        ? ''
        : failed === 'all'
          ? SEARCH.failed
          : isOffline
            ? SEARCH.offline
            : SEARCH.partial;
    const awaited = found.length > 0 ? `${count} · ${SEARCH.searchingMore}` : SEARCH.searching;
    if (isGuess && suggestions.length > 0) list.before(state);
    else list.after(state);
    if (trouble === '') {
      state.setAttribute('aria-hidden', 'true');
      setText(state, pending ? awaited : count);
      setText(live, pending && found.length === 0 ? '' : count);
      return;
    }
    // No longer a mere echo of the live region: it may hold a button.
    state.removeAttribute('aria-hidden');
    state.replaceChildren(trouble, ...(isOffline ? [] : [' ', button(SEARCH.retry, retry)]));
    setText(live, failed === 'all' ? trouble : `${count}. ${trouble}`);
  };

  const ask = (): void => {
    openFirst = false;
    dismissed = false;
    if (input.value.trim() === '') {
      offerRecent();
      return;
    }
    recent = [];
    setPending(true);
    active = Math.min(active, 0);
    if (found.length === 0) setText(state, SEARCH.searching);
    start().ask(input.value, only === undefined ? ASKED : ASKED_OF_ALL, (answer) =>
      showAnswer(wantedOf(answer)),
    );
  };

  /** The button goes away with its press: the box takes the focus back, or the list would close as if it were left. */
  const retry = (): void => {
    input.focus();
    ask();
  };

  keepInView(form, input);
  input.addEventListener('focus', () => {
    start();
    dismissed = false;
    if (input.value.trim() === '') offerRecent();
  });
  input.addEventListener('input', ask);
  form.addEventListener('submit', () => rememberSearch(input.value));
  input.addEventListener('keydown', (event) => {
    const count = list.children.length;
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
        return activate(nextPlace(event.key === 'ArrowDown', count));
      case 'Enter':
        if (!drop.hidden && active >= 0) {
          event.preventDefault();
          return open(active);
        }
        if (input.value.trim() === '') return event.preventDefault();
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

function isSameName(one: FoundName, other: FoundName | undefined): boolean {
  return one.kind === other?.kind && one.id === other.id;
}
