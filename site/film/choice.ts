/** On a film's page, of all its recommendations those that the visitor wants: by the dial, and on their platforms. */

import { turnDial } from '../../pipeline/queries/dial.ts';
import { explanationText } from '../../pipeline/queries/texts/explanations.ts';
import { cardLine } from '../../pipeline/queries/texts/platforms.ts';
import type { RecommendedFilm } from '../../pipeline/store/tables.ts';
import { posterClasses } from '../components/posters.ts';
import { fillCard } from '../explore/card.ts';
import { platformFields } from '../platforms/fields.ts';
import { shards } from '../scripts/shards.ts';
import { standing } from '../scripts/standing.ts';
import { addressOf, askedOf, dialForm, dialOf, isNeutral } from './dial.ts';
import { DIAL as t } from './texts.ts';

/**
 * Adds the choice of platforms to `host`, which has the film's id, fills the dial's form once it is open, and applies
 * what the address asks for or was chosen before. All comes from one shard, read when something is first chosen.
 */
export async function offerChoice(host: HTMLElement): Promise<void> {
  const list = host.parentElement?.querySelector('ul.cards');
  const dial = host.querySelector('details');
  const built = [...(list?.children ?? [])];
  const [first] = built;
  if (first === undefined || list == null || dial === null) return;
  const { platforms = [] } = await standing();
  const template = cardTemplate(first);
  const note = document.createElement('p');
  note.className = 'note';
  note.setAttribute('role', 'status');
  let asked = askedOf(location.search);
  let mine: readonly string[] = [];
  let turn = 0;

  let candidates: readonly RecommendedFilm[] | undefined;
  const read = async (): Promise<readonly RecommendedFilm[]> => {
    candidates ??= (await (await shards()).get('recommendations', host.dataset.choice ?? '')) ?? [];
    return candidates;
  };

  const cardsOf = (all: readonly RecommendedFilm[]): Node[] => {
    const names = new Set(mine);
    const films = turnDial(all, dialOf(asked, all))
      .filter(
        ({ platforms: places = [] }) =>
          names.size === 0 || places.some((place) => names.has(platforms[place]?.name ?? '')),
      )
      .slice(0, built.length);
    const drawn = posterClasses(films);
    return films.map((film, at) => {
      const caption = film.explanations.slice(0, 1).map(explanationText).join('');
      const genre = film.genre ?? undefined;
      return fillCard(
        template,
        { ...film, genre, caption, seen: cardLine(film, platforms) },
        drawn[at] ?? '',
      );
    });
  };

  const show = async (): Promise<void> => {
    const own = ++turn;
    let cards: Node[] = built;
    let said = '';
    try {
      if (mine.length > 0 || !isNeutral(asked)) {
        cards = cardsOf(await read());
        if (cards.length === 0) said = t.none;
      }
    } catch {
      said = t.failed;
    }
    if (own !== turn) return;
    list.replaceChildren(...cards);
    note.textContent = said;
  };

  const fillForm = async (): Promise<void> => {
    try {
      const form = dialForm(await read(), asked, (now) => {
        asked = now;
        history.replaceState(history.state, '', addressOf(location.pathname, now) + location.hash);
        void show();
      });
      dial.querySelector('.dial-form')?.replaceWith(form);
    } catch {
      note.textContent = t.failed;
    }
  };

  if (platforms.length > 0) {
    const fields = platformFields(platforms, (names) => {
      mine = names;
      void show();
    });
    mine = fields.chosen();
    host.append(fields.element);
  }
  host.append(note);
  if (!isNeutral(asked)) dial.open = true;
  if (dial.open) await fillForm();
  else dial.addEventListener('toggle', () => void fillForm(), { once: true });
  if (mine.length > 0 || !isNeutral(asked)) await show();
}

/** A card that can be filled, made of one that the page has. */
function cardTemplate(built: Element): HTMLTemplateElement {
  const card = built.cloneNode(true) as Element;
  card.removeAttribute('hidden');
  // The marks are drawn on each copy.
  for (const below of card.querySelectorAll('.cap, .marks')) below.remove();
  for (const name of ['cap', 'cap seen']) {
    const line = document.createElement('p');
    line.className = name;
    card.append(line);
  }
  const template = document.createElement('template');
  template.content.append(card);
  return template;
}
