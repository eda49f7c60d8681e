import { expect, it } from 'vitest';
import { minify } from '../../../site/minify.ts';

it('leaves out the quotes that a value does not need, and no others', () => {
  expect(minify('<a href="/x/" class="a b" title="">«="dicho"»</a>')).toBe(
    '<a href=/x/ class="a b" title="">«="dicho"»</a>',
  );
});

it('leaves out end tags that are implied', () => {
  expect(minify('<ul><li>Uno</li><li>Dos</li></ul>')).toBe('<ul><li>Uno<li>Dos</ul>');
});

it('keeps the blanks between words and inline elements', () => {
  expect(minify('<p>Pulsa <kbd>/</kbd> para <b>buscar</b> <i>ya</i></p>')).toBe(
    '<p>Pulsa <kbd>/</kbd> para <b>buscar</b> <i>ya</i></p>',
  );
});

it('drops the blanks between blocks', () => {
  expect(minify('<section>\n  <h2>A</h2>\n  <p>b</p>\n</section>')).toBe(
    '<section><h2>A</h2><p>b</p></section>',
  );
});

it('keeps JSON in a script as it is', () => {
  const script = '<script type="application/ld+json">{"name":"a \\u003c b","n":[1,2]}</script>';
  expect(minify(script)).toBe(script.replace('"application/ld+json"', 'application/ld+json'));
});

it('takes time in proportion to the page', () => {
  const page = `<p>${'a '.repeat(300_000)}</p>${'<a href="/x/">y</a>'.repeat(20_000)}`;
  const start = performance.now();
  minify(page);
  expect(performance.now() - start).toBeLessThan(1500);
});
