/** The form of filters: what it says of what is asked, and how many films each of its choices has. */
import type { Asked } from '../../pipeline/queries/explore/ask.ts';
import type { Part } from '../../pipeline/queries/explore/filter.ts';
import { slugOf } from '../../pipeline/queries/explore/names.ts';
import { genreName } from '../../pipeline/queries/texts/vocabulary.ts';
import { askedOf } from './address.ts';
import type { Counts } from './counts.ts';
import { choiceText, otherRange, RANGES, REMOVABLE, removeText } from './texts.ts';

type RangeKind = keyof typeof RANGES;
const RANGE_KINDS = Object.keys(RANGES) as RangeKind[];
const PARAMS = {
  minutes: ['minutos_min', 'minutos_max'],
  votes: ['votos_min'],
  score: ['score_min'],
  ratio: ['retorno_min'],
} as const;

export class ExploreForm {
  readonly #form: HTMLFormElement;
  readonly #onChange: (asked: Asked) => void;
  /** Filters that only links set: a month, a company. */
  #others: Asked = {};

  constructor(form: HTMLFormElement, onChange: (asked: Asked) => void) {
    this.#form = form;
    this.#onChange = onChange;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      onChange(this.read());
    });
    form.addEventListener('change', () => onChange(this.read()));
  }

  /** What the form asks. */
  read(): Asked {
    const params = new URLSearchParams();
    for (const [name, value] of new FormData(this.#form)) {
      if (typeof value !== 'string' || value === '') continue;
      // The value of a range is a piece of an address.
      if (isRange(name)) for (const [param, bound] of new URLSearchParams(value)) params.set(param, bound);
      else params.append(name, value);
    }
    return { ...askedOf(params), ...this.#others };
  }

  /** Sets the fields to what is asked. */
  write(asked: Asked): void {
    const genres = (asked.genero ?? '').split(',').map(slugOf);
    for (const box of this.#all<HTMLInputElement>('[name=genero]'))
      box.checked = genres.includes(slugOf(box.value)) || genres.includes(slugOf(box.dataset.source ?? ''));
    for (const radio of this.#all<HTMLInputElement>('[name=generos]'))
      radio.checked = radio.value === (asked.generos ?? 'todos');
    for (const name of ['desde', 'hasta'] as const)
      this.#field<HTMLInputElement>(name).value = asked[name] === undefined ? '' : String(asked[name]);
    for (const name of ['pais', 'idioma', 'orden'] as const) choose(this.#field(name), asked[name] ?? '');
    for (const kind of RANGE_KINDS) {
      const params = new URLSearchParams();
      for (const name of PARAMS[kind]) if (asked[name] !== undefined) params.set(name, String(asked[name]));
      const [first, second] = PARAMS[kind];
      choose(this.#field(kind), params.toString(), () =>
        otherRange(kind, asked[first], second === undefined ? undefined : asked[second]),
      );
    }
    const { mes, dia, productora, plataforma } = asked;
    this.#others = Object.fromEntries(
      Object.entries({ mes, dia, productora, plataforma }).filter(([, value]) => value !== undefined),
    );
  }

  /** Says beside each choice how many films it would leave. */
  showCounts({ genre, country, language, ranges }: Counts): void {
    for (const box of this.#all<HTMLInputElement>('[name=genero]')) {
      const text = box.nextElementSibling;
      const source = box.dataset.source ?? '';
      if (text !== null) text.textContent = choiceText(genreName(source), genre.get(source) ?? 0);
    }
    for (const option of this.#options('pais')) recount(option, country.get(option.value));
    for (const option of this.#options('idioma')) recount(option, language.get(option.value));
    for (const kind of RANGE_KINDS)
      for (const [place, option] of this.#options(kind).entries()) recount(option, ranges[kind][place]);
  }

  /** A button for each filter that the form has no field for, which takes it away. */
  showRemovable(asked: Asked, parts: readonly Part[]): void {
    const host = this.#form.querySelector('[data-explore=removable]');
    const company = parts.map((part) => part.companies?.names[asked.productora ?? 0]).find((name) => name);
    const names = { ...this.#others, ...(company !== undefined && { productora: company }) };
    host?.replaceChildren(
      ...Object.entries(names).map(([name, value]) => {
        const text = REMOVABLE[name as keyof typeof REMOVABLE](String(value));
        const button = document.createElement('button');
        button.type = 'button';
        button.className = 'btn';
        button.textContent = `${text} ✕`;
        button.setAttribute('aria-label', removeText(text));
        button.addEventListener('click', () => {
          this.#others = { ...this.#others, [name]: undefined };
          this.#form.querySelector<HTMLElement>('select')?.focus();
          this.#onChange(this.read());
        });
        return button;
      }),
    );
  }

  #all<E extends Element>(selector: string): E[] {
    return [...this.#form.querySelectorAll<E>(selector)];
  }

  #field<E extends HTMLElement = HTMLSelectElement>(name: string): E {
    return this.#form.elements.namedItem(name) as E;
  }

  /** The options that are choices with a count. */
  #options(name: string): HTMLOptionElement[] {
    return [...this.#field(name).options].filter((option) => option.dataset.name !== undefined);
  }
}

function isRange(name: string): name is RangeKind {
  return (RANGE_KINDS as readonly string[]).includes(name);
}

/** Sets a field to a value, by its code or its name; to one that it does not offer by a further option. */
function choose(field: HTMLSelectElement, value: string, nameOf = (): string => value): void {
  for (const option of [...field.options]) if (option.dataset.other !== undefined) option.remove();
  const wanted = slugOf(value);
  const known = [...field.options].find(
    (option) =>
      option.value === value ||
      slugOf(option.value) === wanted ||
      slugOf(option.dataset.name ?? '') === wanted,
  );
  if (known === undefined) {
    const option = new Option(nameOf(), value);
    option.dataset.other = '';
    field.add(option);
    option.selected = true;
  } else known.selected = true;
}

function recount(option: HTMLOptionElement, count = 0): void {
  const text = choiceText(option.dataset.name ?? '', count);
  if (option.textContent !== text) option.textContent = text;
}
