import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseHtml, parseMarkdown, writeHtml } from '../../../site/notebooks/markup.ts';
import { NotebookError } from '../../../site/notebooks/problem.ts';

const writing = () => ({ name: '01-uno', siblings: ['01-uno', '02-dos'], headings: [], tables: 0 });
const ofHtml = (html: string) => writeHtml(parseHtml(html), writing());
const ofMarkdown = (markdown: string) => writeHtml(parseMarkdown(markdown), writing());

describe('what is written', () => {
  it.each([
    ['<p onclick="x()" style="color:red">a</p>', '<p>a</p>'],
    ['a<script>alert(1)</script><style>p{}</style><iframe src="x"></iframe>b', 'ab'],
    ['<div><span>a</span> &lt;b&gt; &amp;</div>', 'a &lt;b&gt; &amp;'],
    ['<abbr title="&quot;x&quot;">a</abbr>', '<abbr title="&quot;x&quot;">a</abbr>'],
    ['a<br>b', 'a<br>b'],
  ])('of %s is %s', (html, expected) => {
    expect(ofHtml(html)).toBe(expected);
  });

  it('never holds a script or a handler, whatever the source', () => {
    const piece = fc.constantFrom(
      '<script>',
      '</script>',
      '<img src=x onerror=a()>',
      '<svg/onload=a()>',
      '<',
      '>',
    );
    const texts = fc.array(fc.oneof(piece, fc.string({ maxLength: 6 })), { maxLength: 8 });
    fc.assert(
      fc.property(texts, (pieces) => {
        for (const write of [ofHtml, ofMarkdown]) {
          const html = writtenOrRefused(() => write(pieces.join('')));
          expect(html).not.toMatch(/<(?:script|img|svg|style)|<[^>]*\son\w+=/i);
        }
      }),
      { examples: [[['<', '-@', '0>']]] },
    );
  });
});

/** Nothing where the source is refused, as one with a link that leads nowhere is: "<-@0>" is a link to an address. */
function writtenOrRefused(write: () => string): string {
  try {
    return write();
  } catch (error) {
    if (error instanceof NotebookError) return '';
    throw error;
  }
}

describe('a link', () => {
  it.each([
    ['02-dos.ipynb', '/cuadernos/02-dos/'],
    ['./02-dos.ipynb#notas', '/cuadernos/02-dos/#notas'],
    ['https://example.org/a', 'https://example.org/a'],
    ['#notas', '#notas'],
    ['/datos/', '/datos/'],
  ])('to %s leads to %s', (address, expected) => {
    expect(ofMarkdown(`[a](${address})`)).toBe(`<p><a href="${expected}">a</a></p>`);
  });

  it.each(['javascript:alert(1)', '03-tres.ipynb', 'lib/data.ts', '//example.org'])(
    'to %s is refused',
    (address) => {
      expect(() => ofMarkdown(`[a](${address})`)).toThrow(address);
    },
  );
});

describe('a table', () => {
  it('scrolls in a region named by its caption', () => {
    const html = ofHtml('<table><caption>Los <b>años</b></caption><tr><th scope="row">a</th></tr></table>');
    expect(html).toMatch(/^<div class="scroll" role="region" tabindex="0" aria-label="Los años"><table>/);
    expect(html).toContain('<th scope="row">a</th>');
  });

  it('without a caption is named by its number', () => {
    const tables = '| a |\n|---|\n| 1 |\n';
    expect(ofMarkdown(`${tables}\n\nY\n\n${tables}`).match(/aria-label="[^"]+"/g)).toEqual([
      'aria-label="Tabla 1"',
      'aria-label="Tabla 2"',
    ]);
  });

  it('keeps its figures at the right, without style attributes', () => {
    const html = ofHtml('<table><tr><td align="right">1</td><td style="text-align:left">a</td></tr></table>');
    expect(html).toContain('<td class="r">1</td><td>a</td>');
    expect(ofMarkdown('| a |\n|--:|\n| 1 |')).toContain('<td class="r">1</td>');
  });
});
