/** Every example of the served description, asked of the running functions by what the description alone says. */
import { describe, expect, inject, it } from 'vitest';

interface Named {
  readonly value: unknown;
}

interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query';
  readonly examples?: Readonly<Record<string, Named>>;
}

interface Operation {
  readonly operationId: string;
  readonly parameters?: readonly Parameter[];
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { examples?: Record<string, Named> }>> }>
  >;
}

interface Example {
  readonly key: string;
  readonly address: string;
  readonly status: number;
  readonly type: string;
  readonly answer: unknown;
}

const { url } = inject('site');
const { paths } = (await (await fetch(`${url}/api/openapi.json`)).json()) as {
  paths: Readonly<Record<string, { readonly get: Operation }>>;
};

/** The address of a site that was built without one, where the index shows whole ones. */
const DESCRIBED_SITE = 'https://filmoteca.example';

/** The address that a reader of the description would ask for this example. */
function addressOf(path: string, parameters: readonly Parameter[], key: string): string {
  const url = new URL(path, 'http://localhost');
  let { pathname } = url;
  for (const { name, in: place, examples = {} } of parameters) {
    const example = examples[key];
    if (example === undefined) continue;
    const value = String(example.value);
    if (place === 'query') url.searchParams.set(name, value);
    else pathname = path.replace(`{${name}}`, encodeURIComponent(value));
  }
  return pathname + url.search;
}

const examples = Object.entries(paths).flatMap(([path, { get }]): Example[] =>
  Object.entries(get.responses).flatMap(([status, { content = {} }]) =>
    Object.entries(content).flatMap(([type, { examples = {} }]) =>
      Object.entries(examples).map(([key, { value }]) => ({
        key: `${get.operationId}: ${key}`,
        // What is refused is no example of a parameter's value: the answer says what was asked.
        address:
          status === '400'
            ? (value as { instance: string }).instance
            : addressOf(path, get.parameters ?? [], key),
        status: Number(status),
        type,
        answer: value,
      })),
    ),
  ),
);

describe('the examples of the description', () => {
  it('are some for every operation', () => {
    expect(examples.length).toBeGreaterThan(3 * Object.keys(paths).length);
  });

  it.each(examples)('$key', async ({ address, status, type, answer }) => {
    const response = await fetch(url + address);
    expect(response.status).toBe(status);
    expect(response.headers.get('Content-Type')).toBe(`${type}; charset=utf-8`);
    const text = await response.text();
    // The instance repeats the address as it was sent, and there is more than one way to write it.
    const instance = status === 200 ? {} : { instance: expect.any(String) };
    expect(JSON.parse(text.replaceAll(url, DESCRIBED_SITE))).toEqual({ ...(answer as object), ...instance });
  });

  it('are answered on the sample as they have been', async () => {
    const golden = new URL('../../golden/examples.json', import.meta.url);
    const answers = Object.fromEntries(examples.map(({ key, answer }) => [key, answer]));
    await expect(`${JSON.stringify(answers, null, 1)}\n`).toMatchFileSnapshot(golden.pathname);
  });
});
