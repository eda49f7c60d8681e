/** The API's reference: every query can be tried on it, and every program on it runs. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { QUERIES } from '../../pipeline/queries/index.ts';
import { accessibilityProblems } from './browser.ts';
import { openSharedPage } from './pages.ts';

const { url } = inject('site');
const run = promisify(execFile);
let page: Page;
let problems: string[];
beforeAll(async () => {
  ({ page, problems } = await openSharedPage());
  await page.goto('/docs/');
});

/** What stands after the status, when the answer has come. */
async function shownAnswer(query: string): Promise<{ status: string; body: unknown }> {
  const output = page.locator(`#r-${query} pre`);
  await output.waitFor();
  const [, status = '', body = ''] = /\n\n(\d{3})\n([\s\S]*)$/.exec((await output.textContent()) ?? '') ?? [];
  return { status, body: JSON.parse(body) };
}

describe('the reference', () => {
  it.each(QUERIES.map(({ name }) => name))('answers %s as the API does', async (name) => {
    const form = page.locator(`form[data-query="${name}"]`);
    const asked = new URLSearchParams(
      await form.evaluate((element: HTMLFormElement) =>
        [...element.querySelectorAll('input')]
          .filter((input) => input.value !== '')
          .map((input): [string, string] => [input.name, input.value]),
      ),
    );
    await form.getByRole('button').click();
    const { status, body } = await shownAnswer(name);
    expect(status).toBe('200');
    expect(body).toEqual(await (await fetch(`${url}/api/${name}?${asked}`)).json());
  });

  it('shows a mistake with what would be right', async () => {
    await page.locator('form[data-query="score_titulo"] input[name="titulo"]').fill('Incepcion');
    await page.locator('form[data-query="score_titulo"]').getByRole('button').click();
    await page.locator('#r-score_titulo', { hasText: '404' }).waitFor();
    expect((await shownAnswer('score_titulo')).body).toMatchObject({
      sugerencias: expect.arrayContaining(['Inception']),
    });
  });

  it('asks whole what holds signs that addresses use', async () => {
    const titulo = 'Face/Off & ¿qué? #1 + 100 %';
    const form = page.locator('form[data-query="votos_titulo"]');
    await form.locator('input[name="titulo"]').fill(titulo);
    await form.getByRole('button').click();
    await page.locator('#r-votos_titulo', { hasText: '404' }).waitFor();
    expect((await shownAnswer('votos_titulo')).body).toMatchObject({
      detail: expect.stringContaining(titulo),
    });
  });

  it('has nothing that axe objects to, and asks nobody else', async () => {
    expect(await accessibilityProblems(page)).toEqual([]);
    // The mistake made above is told to the console by the browser itself.
    expect(problems.filter((problem) => !problem.includes('404'))).toEqual([]);
  });
});

describe('the programs on it', { timeout: 180_000 }, () => {
  /** Each program of a language, asking the server of this test. */
  const programs = async (language: string): Promise<string[]> => {
    const codes = await page.locator(`pre[data-language="${language}"]`).allTextContents();
    // They name the address that the page is served at, whichever it was built for.
    expect(codes.every((code) => code.includes(`${url}/`))).toBe(true);
    return codes;
  };
  const answerOf = async (code: string): Promise<unknown> =>
    (await fetch(/'(http[^']+)'/.exec(code)?.[1] ?? '')).json();

  it.each([
    ['curl', 'sh', '-c'],
    ['Python', 'python3', '-c'],
  ])('of %s print what the API answers', async (language, command, option) => {
    const codes = await programs(language);
    expect(codes).toHaveLength(QUERIES.length);
    for (const code of codes) {
      const { stdout } = await run(command, [option, code]);
      expect(JSON.parse(stdout)).toEqual(await answerOf(code));
    }
  });

  it('of JavaScript print what the API answers', async () => {
    const codes = await programs('JavaScript');
    expect(codes).toHaveLength(QUERIES.length);
    for (const code of codes) {
      // Node prints an object in its own notation; as JSON it can be compared.
      const asJson = code.replace(/console\.log\((.*)\);$/, 'console.log(JSON.stringify($1));');
      const { stdout } = await run(process.execPath, ['--input-type=module', '-e', asJson]);
      expect(JSON.parse(stdout)).toEqual(await answerOf(code));
    }
  });

  it('reads a film out of the data’s files', async () => {
    const [code = ''] = await programs('shard');
    const { stdout } = await run(process.execPath, ['--input-type=module', '-e', code]);
    expect(stdout).toBe('Toy Story\n');
  });
});
