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

it('leaves out the tags of head and body, and ends of paragraphs before another block', () => {
  expect(
    minify('<html> <head><title>a</title> </head><body> <main><p>b</p><p>c</p></main></body></html>'),
  ).toBe('<html><title>a</title><main><p>b<p>c</main>');
});

it('keeps the end of a paragraph that text or an inline element follows', () => {
  expect(minify('<noscript><p>a</p></noscript><a><p>b</p></a><p>c</p>d')).toBe(
    '<noscript><p>a</p></noscript><a><p>b</p></a><p>c</p>d',
  );
});

it('writes apostrophes as they are, and keeps the quotes around a value that has one', () => {
  expect(minify('<p title="It&#39;s">Andy&#39;s</p>')).toBe(`<p title="It's">Andy's</p>`);
});

it('keeps the blanks between words and inline elements', () => {
  expect(minify('<p>Pulsa <kbd>/</kbd> para <b>buscar</b> <i>ya</i></p>')).toBe(
    '<p>Pulsa <kbd>/</kbd> para <b>buscar</b> <i>ya</i></p>',
  );
});

it('drops the blanks between blocks', () => {
  expect(minify('<section>\n  <h2>A</h2>\n  <p>b</p>\n</section>')).toBe('<section><h2>A</h2><p>b</section>');
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
