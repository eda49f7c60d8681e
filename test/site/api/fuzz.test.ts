/** Whatever is asked: an answer or a problem as the schemas say, and nothing that a browser could run. */
import { expect, it } from 'vitest';
import { openData } from '../../../pipeline/store/file-reader.ts';
import { createHandler } from '../../../site/api/handler.ts';
import { buildData } from '../../pipeline/built.ts';
import { fuzz } from './fuzz/fuzz.ts';

const COUNT = 5000;
const seed = Date.now() % 2 ** 31;

it(`answers ${COUNT} strange requests (seed ${seed})`, async () => {
  const { out, catalog } = await buildData();
  const handle = createHandler(() => openData(out));
  const names = [
    ...catalog.films.map(({ title }) => title),
    ...Array.from(catalog.people.values(), ({ name }) => name),
  ];
  const { statuses, fault } = await fuzz(handle, { seed, count: COUNT, names });
  expect(fault).toBeNull();
  expect(Object.values(statuses).reduce((sum, count) => sum + count, 0)).toBe(COUNT);
  // It is no use to be refused everywhere. Of 25 seeds the least had 245 good answers, the mean 283: no seed comes near.
  expect(statuses[200]).toBeGreaterThan(COUNT / 50);
}, 120_000);
