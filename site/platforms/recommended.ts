/** On a film's page, of all its recommendations those that the visitor's platforms have. */

import { explanationText } from '../../pipeline/queries/texts/explanations.ts';
import { cardLine } from '../../pipeline/queries/texts/platforms.ts';
import { posterClasses } from '../components/posters.ts';
import { fillCard } from '../explore/card.ts';
import { shards } from '../scripts/shards.ts';
import { standing } from '../scripts/standing.ts';
import { readMine, writeMine } from './mine.ts';
import { PLATFORMS as t } from './texts.ts';

/** Adds the choice of platforms to `host`, which has the film's id, and applies what was chosen before. */
export async function offerMine(host: HTMLElement): Promise<void> {
  const list = host.parentElement?.querySelector('ul.cards');
  const built = [...(list?.children ?? [])];
  const [first] = built;
  const { platforms = [] } = await standing();
  if (first === undefined || list == null || platforms.length === 0) return;
  const template = cardTemplate(first);
  const note = document.createElement('p');
  note.className = 'note';
  note.setAttribute('role', 'status');
  let turn = 0;

  const show = async (mine: readonly string[]): Promise<void> => {
    const own = ++turn;
    let cards: Node[] = built;
    let said = '';
    try {
      if (mine.length > 0) {
        const all = (await (await shards()).get('recommendations', host.dataset.mine ?? '')) ?? [];
        const names = new Set(mine);
        const films = all.filter(({ platforms: places = [] }) =>
          places.some((place) => names.has(platforms[place]?.name ?? '')),
        );
        const shown = films.slice(0, built.length);
        const drawn = posterClasses(shown);
        cards = shown.map((film, at) => {
          const caption = film.explanations.slice(0, 1).map(explanationText).join('');
          const genre = film.genre ?? undefined;
          return fillCard(
            template,
            { ...film, genre, caption, seen: cardLine(film, platforms) },
            drawn[at] ?? '',
          );
        });
        if (cards.length === 0) said = t.none;
      }
    } catch {
      said = t.failed;
    }
    if (own !== turn) return;
    list.replaceChildren(...cards);
    note.textContent = said;
  };

  const fields = document.createElement('fieldset');
  const legend = document.createElement('legend');
  legend.textContent = t.mine;
  const mine = readMine();
  const boxes = [...new Set(platforms.map(({ name }) => name))].map((name) => {
    const box = document.createElement('input');
    box.type = 'checkbox';
    box.value = name;
    box.checked = mine.includes(name);
    return box;
  });
  const labels = boxes.map((box) => {
    const label = document.createElement('label');
    label.append(box, box.value);
    return label;
  });
  const chosen = (): string[] => boxes.filter(({ checked }) => checked).map(({ value }) => value);
  fields.append(legend, ...labels);
  fields.addEventListener('change', () => {
    writeMine(chosen());
    void show(chosen());
  });
  host.append(fields, note);
  if (chosen().length > 0) await show(chosen());
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
