/** The description of the API: whole, and honest about what may change. Linters judge it in `test/standards`. */
import { beforeAll, describe, expect, it } from 'vitest';
import { QUERIES } from '../../../pipeline/queries/index.ts';
import { openData } from '../../../pipeline/store/file-reader.ts';
import { createHandler } from '../../../site/api/handler.ts';
import { buildData } from '../../pipeline/built.ts';

interface Media {
  readonly schema: { readonly $ref: string };
  readonly examples?: Readonly<Record<string, { readonly summary: string; readonly value: unknown }>>;
}

interface Operation {
  readonly operationId: string;
  readonly tags?: readonly string[];
  readonly summary?: string;
  readonly description?: string;
  readonly parameters?: readonly { readonly name: string; readonly description?: string }[];
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, Media>> }>>;
}

interface Document {
  readonly openapi: string;
  readonly tags: readonly { readonly name: string }[];
  readonly paths: Readonly<Record<string, { readonly get: Operation }>>;
  readonly components: { readonly schemas: Readonly<Record<string, Described>> };
}

interface Described {
  readonly $ref?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, Described>>;
  readonly items?: Described;
}

function descriptionsOf({ properties = {} }: Described = {}): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(properties).map(([name, { description }]) => [name, description]));
}

let text: string;
let described: Document;

beforeAll(async () => {
  const { out } = await buildData();
  const handle = createHandler(() => openData(out));
  text = await (await handle(new Request('http://localhost/api/openapi.json'))).text();
  described = JSON.parse(text) as Document;
});

/** The record that a schema refers to. */
function recordOf({ $ref = '' }: Described = {}): Described | undefined {
  return described.components.schemas[$ref.replace('#/components/schemas/', '')];
}

describe('the description of the API', () => {
  it('names the list of queries and each of them, with its value in the path and among the parameters', () => {
    expect(described.openapi).toBe('3.1.0');
    const paths = QUERIES.flatMap(({ name, params }) => [`/api/${name}`, `/api/${name}/{${params[0]}}`]);
    expect(Object.keys(described.paths)).toEqual(['/api', ...paths]);
  });

  it('says of every operation that it only reads', () => {
    for (const { get } of Object.values(described.paths)) expect(get.responses).toHaveProperty('405');
  });

  it('shows of each operation two answers at least and an error, under names of their own', () => {
    const { '/api': _, ...queries } = described.paths;
    for (const { get } of Object.values(queries)) {
      const names = (statuses: readonly string[]): string[] =>
        statuses.flatMap((status) =>
          Object.values(get.responses[status]?.content ?? {}).flatMap(({ examples }) =>
            Object.keys(examples ?? {}),
          ),
        );
      expect(names(['200']).length, get.operationId).toBeGreaterThanOrEqual(2);
      expect(names(['400', '404']).length, get.operationId).toBeGreaterThanOrEqual(1);
      const all = names(['200', '400', '404']);
      expect(new Set(all).size).toBe(all.length);
    }
  });

  it('shows a namesake wherever there can be one', () => {
    const withNamesakes = Object.values(described.paths).filter(({ get }) =>
      JSON.stringify(get.responses['200']).match(/"homonimos":\[\{/),
    );
    const names = withNamesakes.map(({ get }) => get.operationId.replace('_en_la_ruta', ''));
    // Directors of one name are too rare for the sample.
    const able = ['score_titulo', 'votos_titulo', 'get_actor', 'recomendacion'];
    expect([...new Set(names)]).toEqual(able);
    expect(withNamesakes).toHaveLength(2 * able.length);
  });

  it('says in Spanish what every field and every record is', () => {
    const undescribed: string[] = [];
    const visit = (part: unknown, path: string): void => {
      if (typeof part !== 'object' || part === null) return;
      const { properties = {} } = part as { properties?: Record<string, { description?: string }> };
      for (const [name, property] of Object.entries(properties))
        if (property.description === undefined) undescribed.push(`${path}.${name}`);
      for (const [name, inner] of Object.entries(part)) visit(inner, `${path}.${name}`);
    };
    const { schemas } = described.components;
    visit(schemas, '');
    for (const [name, { description }] of Object.entries(schemas))
      if (description === undefined) undescribed.push(name);
    expect(undescribed).toEqual([]);
  });

  it('has each operation under a tag, with its summary and description and those of its parameters', () => {
    const tags = described.tags.map(({ name }) => name);
    for (const { get } of Object.values(described.paths)) {
      expect(get.tags, get.operationId).toHaveLength(1);
      expect(tags).toContain(get.tags?.[0]);
      expect(get.summary, get.operationId).toMatch(/\.$/);
      expect(get.description, get.operationId).toMatch(/\.$/);
      for (const { name, description } of get.parameters ?? [])
        expect(description, `${get.operationId}: ${name}`).toMatch(/\.$/);
    }
  });

  it('says what values fields may have, but where any number may stand', () => {
    const free: string[] = [];
    const constraints = ['enum', 'const', 'format', 'pattern', 'minimum', 'exclusiveMinimum', 'minLength'];
    for (const [record, { properties = {} }] of Object.entries(described.components.schemas))
      for (const [name, property] of Object.entries(properties))
        if (
          /string|number|integer/.test(String(property.type)) &&
          !constraints.some((one) => one in property)
        )
          free.push(`${record}.${name}`);
    // A loss is a profit below zero.
    expect(free).toEqual(['PeliculaDePersona.ganancia']);
  });

  it('says of each figure what it is, wherever it stands', () => {
    const answer = described.components.schemas.GetActor;
    const figures = {
      cantidad_peliculas: 'Cuántas películas, se conozca o no su retorno.',
      peliculas_con_retorno: 'De cuántas se conocen el costo y la recaudación.',
      retorno_total: 'Suma de los retornos conocidos.',
      retorno_promedio: 'Retorno total dividido entre el número de películas.',
      retorno_promedio_con_datos: 'Retorno total dividido entre el número de películas de retorno conocido.',
      retorno_mediano: 'Mediana de los retornos conocidos.',
    };
    expect(descriptionsOf(answer)).toMatchObject(figures);
    expect(descriptionsOf(recordOf(answer?.properties?.sin_dirigidas))).toEqual(figures);
    expect(descriptionsOf(recordOf(answer?.properties?.peliculas?.items))).toMatchObject({
      costo: 'Presupuesto, en dólares de su época; 0 si no se conoce.',
      recaudacion: 'Recaudación, en dólares de su época; 0 si no se conoce.',
      ganancia: 'Recaudación menos costo; 0 si no se conoce el retorno.',
    });
  });

  it('describes no two fields of different names alike', () => {
    const namesBy = new Map<string, Set<string>>();
    const visit = (part: Described): void => {
      for (const [name, property] of Object.entries(part.properties ?? {})) {
        const names = namesBy.get(property.description ?? '') ?? new Set();
        namesBy.set(property.description ?? '', names.add(name));
        visit(property);
        visit(property.items ?? {});
      }
    };
    for (const schema of Object.values(described.components.schemas)) visit(schema);
    expect([...namesBy.values()].filter((names) => names.size > 1)).toEqual([]);
  });

  it('leaves room for fields that are added', () => {
    expect(text).not.toContain('additionalProperties');
  });
});
