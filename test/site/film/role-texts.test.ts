import { expect, it } from 'vitest';
import { roleInSpanish } from '../../../site/film/role-texts.ts';

it.each([
  ['Woody (voice)', 'Woody (voz)'],
  ['Himself', 'él mismo'],
  ['Himself (archive footage)', 'él mismo (material de archivo)'],
  ['Police Officer (uncredited)', 'oficial de policía (sin acreditar)'],
  ['Genie / Merchant (Voice)', 'Genie / Merchant (voz)'],
  ['Jack Sparrow', 'Jack Sparrow'],
  ['Doctor Who (Tenth)', 'Doctor Who (Tenth)'],
  ['', ''],
])('%s → %s', (english, spanish) => {
  expect(roleInSpanish(english)).toBe(spanish);
});
