/** The page that filters the catalogue: reads the form and the address, shows counts and films. */

import { QueryError } from '../../pipeline/queries/errors.ts';
import { type Asked, filterOf, NOTHING, orderOf } from '../../pipeline/queries/explore/ask.ts';
import {
  type Filter,
  failuresOf,
  type Order,
  type Part,
  partAt,
  rankFilms,
} from '../../pipeline/queries/explore/filter.ts';
import { choicesOf, slugOf } from '../../pipeline/queries/explore/names.ts';
import { readParts, readPlatforms, readRows } from '../../pipeline/queries/explore/read.ts';
import { cardLine } from '../../pipeline/queries/texts/platforms.ts';
import { posterClasses } from '../components/posters.ts';
import { readMine, writeMine } from '../platforms/mine.ts';
import { shards } from '../scripts/shards.ts';
import { standing } from '../scripts/standing.ts';
import { addressOf, askedOf } from './address.ts';
import { type Card, fillCard } from './card.ts';
import { countChoices } from './counts.ts';
import { ExploreForm } from './form.ts';
import { captionOf, EXPLORE, partialText, statusText } from './texts.ts';

/** Films shown at first, and more each time they are asked for. */
const SHOWN = 24;

const part = <E extends Element>(name: string): E => {
  const found = document.querySelector<E>(`[data-explore=${name}]`);
  if (found === null) throw new Error(`the page has no ${name}`);
  return found;
};
const list = part<HTMLElement>('films');
const status = part<HTMLElement>('status');
const note = part<HTMLElement>('note');
const more = part<HTMLButtonElement>('more');
const widen = part<HTMLButtonElement>('widen');
const retry = part<HTMLButtonElement>('retry');
const template = part<HTMLTemplateElement>('card');
const form = new ExploreForm(part('form'), changeFilter);

let shown = SHOWN;
/** Parts of the catalogue that are looked through. */
let most = 1;
/** Raised with each change, so that what comes late is not shown. */
let turn = 0;
/** Places of all films that the filter lets through. */
let found: (() => readonly number[]) | undefined;

addEventListener('popstate', () => {
  shown = shownBefore();
  void update(askedOf(new URLSearchParams(location.search)));
});
more.addEventListener('click', () => {
  shown += SHOWN;
  history.replaceState({ shown }, '');
  void update(form.read());
});
widen.addEventListener('click', () => {
  most = Number.POSITIVE_INFINITY;
  void update(form.read());
});
retry.addEventListener('click', () => void update(form.read()));
part('surprise').addEventListener('click', () => void surprise());
// There is none where there are no lists.
const mine = document.querySelector<HTMLButtonElement>('[data-explore=mine]');
mine?.addEventListener('click', () =>
  changeFilter({ ...form.read(), plataforma: readMine().map(slugOf).join(',') }),
);
if (mine !== null) mine.hidden = readMine().length === 0;
part('clear').addEventListener('click', () => changeFilter({ orden: form.read().orden }));

const first = askedOf(new URLSearchParams(location.search));
shown = shownBefore();
// The page as it was built has the counts and films of no filter.
if (addressOf(first) !== '/explorar/' || shown > SHOWN) void update(first);
else
  (globalThis.requestIdleCallback ?? setTimeout)(() => void parts(NOTHING, 'votos').catch(() => undefined));

/** How many films there were before the visitor left for one of them. */
function shownBefore(): number {
  const state = history.state as { shown?: unknown } | null;
  return typeof state?.shown === 'number' ? state.shown : SHOWN;
}

function changeFilter(asked: Asked): void {
  shown = SHOWN;
  if (addressOf(asked) !== location.pathname + location.search) history.pushState(null, '', addressOf(asked));
  void update(asked);
}

async function parts(filter: Filter, order: Order): Promise<Part[]> {
  return readParts(await shards(), filter, order, most);
}

async function update(asked: Asked): Promise<void> {
  const own = ++turn;
  form.write(asked);
  if (form.platforms.length > 0) writeMine(form.platforms);
  list.setAttribute('aria-busy', 'true');
  try {
    const all = await parts(NOTHING, 'votos');
    const columns = all.map((one) => one.columns);
    const order = orderOf(asked);
    const platforms = asked.plataforma === undefined ? [] : await readPlatforms(await shards());
    const filter = filterOf(asked, (kind) => choicesOf(kind, columns), platforms);
    const needed = await parts(filter, order);
    if (own !== turn) return;
    const failures = needed.map((one) => failuresOf(one, filter));
    const { total, places } = rankFilms(needed, failures, order, shown);
    found = () => rankFilms(needed, failures, 'votos', Number.POSITIVE_INFINITY).places;
    form.showCounts(countChoices(needed, failures, filter));
    form.showRemovable(asked, needed);
    const loaded = columns.reduce((sum, { size }) => sum + size, 0);
    const films = columns[0]?.films ?? loaded;
    const cards = await cardsOf(needed, places, order);
    if (own !== turn) return;
    draw(cards);
    const isMissing = cards.length < Math.min(shown, total);
    say(
      statusText(total, cards.length),
      isMissing ? EXPLORE.noRows : loaded < films ? partialText(loaded, films) : '',
    );
    more.hidden = total <= places.length;
    widen.hidden = loaded >= films;
    retry.hidden = !isMissing;
  } catch (error) {
    if (own !== turn) return;
    found = undefined;
    draw([]);
    say(error instanceof QueryError ? error.problem.detail : EXPLORE.failed, '');
    more.hidden = true;
    retry.hidden = error instanceof QueryError;
  } finally {
    if (own === turn) list.removeAttribute('aria-busy');
  }
}

/** The films at some places as cards, but for those whose titles cannot be had without a connection. */
async function cardsOf(all: readonly Part[], places: readonly number[], order: Order): Promise<Card[]> {
  const reader = await shards();
  const { platforms } = await standing();
  const rows = await Promise.all(places.map((place) => readRows(reader, [place]).catch(() => [])));
  return places.flatMap((place, at) => {
    const row = rows[at]?.[0];
    const holder = partAt(all, place);
    if (row === undefined || holder === undefined) return [];
    const { columns, takings } = holder;
    const film = place - columns.first;
    const figures = {
      votes: columns.votes[film] ?? 0,
      score: columns.scores[film] ?? 0,
      ratio: columns.ratios[film] ?? Number.NaN,
      takings: takings?.[film],
    };
    const genre = columns.genreSets[columns.genres[film] ?? 0]?.[0];
    const seen = cardLine(row, platforms);
    return [{ ...row, year: columns.years[film] ?? 0, genre, caption: captionOf(order, figures), seen }];
  });
}

function draw(cards: readonly Card[]): void {
  const drawn = posterClasses(cards);
  list.replaceChildren(...cards.map((card, place) => fillCard(template, card, drawn[place] ?? '')));
}

function say(text: string, further: string): void {
  status.textContent = text;
  note.textContent = further;
}

/** Opens one of the films that the filter lets through. */
async function surprise(): Promise<void> {
  try {
    if (found === undefined) await update(form.read());
    const places = found?.() ?? [];
    const place = places[Math.floor(Math.random() * places.length)];
    if (place === undefined) return;
    const [row] = await readRows(await shards(), [place]);
    if (row !== undefined) location.assign(`/pelicula/${row.id}/`);
  } catch {
    say(EXPLORE.failed, '');
  }
}
