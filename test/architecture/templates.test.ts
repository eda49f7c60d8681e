import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const templates = globSync('site/**/*.astro', { cwd: root }).map((file) => ({
  file,
  lines: readFileSync(`${root}/${file}`, 'utf8').split('\n'),
}));

// Biome breaks lines where it can; a long text or comment it leaves.
it('no line of a template is longer than 120 characters', () => {
  const long = templates.flatMap(({ file, lines }) =>
    lines.flatMap((line, place) => (line.length > 120 ? [`${file}:${place + 1}`] : [])),
  );
  expect(templates.length).toBeGreaterThan(20);
  expect(long).toEqual([]);
});

// Within an expression the formatter takes line breaks to mean nothing, and a browser shows those of a <pre>.
it('preformatted text is given whole, by set:text', () => {
  const broken = templates.flatMap(({ file, lines }) =>
    /<(?:pre|textarea)\b[^>]*[^/]>\s*\n/.test(lines.join('\n')) ? [file] : [],
  );
  expect(broken).toEqual([]);
});
