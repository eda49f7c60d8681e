/** Changes the tables of people as one asks. Without it they are of the usual minimum and order. */
import { RANK_ORDERS, ROLES } from '../../pipeline/queries/ranking/rank.ts';
import { shards } from '../scripts/shards.ts';
import { readRanking, share } from './people.ts';
import { knownText, ORDER_NAMES, personFigure, RANKING, rankStatus } from './texts.ts';

for (const section of document.querySelectorAll<HTMLElement>('[data-ranking]')) {
  const form = section.querySelector('form');
  if (form === null) continue;
  form.addEventListener('change', () => void change(section, form));
}

/** Raised with each change, so that what comes late is not shown. */
let turn = 0;

async function change(section: HTMLElement, form: HTMLFormElement): Promise<void> {
  const mine = ++turn;
  const data = new FormData(form);
  const role = ROLES.find((name) => name === section.dataset.ranking) ?? 'director';
  const order = RANK_ORDERS.find((name) => name === data.get('orden')) ?? 'retorno_mediano';
  const say = (text: string): void => {
    const status = section.querySelector('[role=status]');
    if (status !== null) status.textContent = text;
  };
  try {
    const { people, all } = await readRanking(await shards(), role, order, Number(data.get('minimo')));
    if (mine !== turn) return;
    const head = section.querySelectorAll('thead th')[2];
    if (head !== undefined) head.textContent = ORDER_NAMES[order];
    const rows = [...section.querySelectorAll('tbody tr')];
    const body = rows[0]?.parentElement;
    const model = rows[0];
    if (body === undefined || body === null || model === undefined) return;
    body.replaceChildren(
      ...people.map((person, place) => {
        const row = model.cloneNode(true) as HTMLElement;
        const [number, name, figure, known] = row.children;
        const link = name?.querySelector('a');
        if (link !== null && link !== undefined) {
          link.href = `/persona/${person.id}/`;
          link.textContent = person.name;
        }
        if (number !== undefined) number.textContent = String(place + 1);
        const text = figure?.querySelector('span');
        if (text !== null && text !== undefined) text.textContent = personFigure(order, person);
        figure
          ?.querySelector<HTMLElement>('.bar')
          ?.style.setProperty('--share', share(order, person, people));
        if (known !== undefined) known.textContent = knownText(person);
        return row;
      }),
    );
    say(rankStatus(all, people.length));
  } catch {
    if (mine === turn) say(RANKING.failed);
  }
}
