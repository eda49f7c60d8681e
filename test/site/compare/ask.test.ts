import { expect, it } from 'vitest';
import { askedOf, compareAddress } from '../../../site/compare/ask.ts';

const ask = (search: string) => askedOf(new URLSearchParams(search));

it.each([
  ['', undefined, []],
  ['a=pelicula-603', 'pelicula', [603]],
  ['b=pelicula-603', 'pelicula', [603]],
  ['a=pelicula-603&b=pelicula-604', 'pelicula', [603, 604]],
  ['tipo=pelicula&a=603&b=604', 'pelicula', [603, 604]],
  ['tipo=persona&a=31&b=persona-488', 'persona', [31, 488]],
  ['a=Persona-31 &b=488', 'persona', [31, 488]],
  ['tipo=persona', undefined, []],
])('reads %s', (search, kind, ids) => {
  expect(ask(search)).toMatchObject({ kind, ids });
});

it.each([
  [
    'a=603',
    '«a» tiene que ser una película o una persona por su número, como pelicula-603 o persona-31; se recibió «603».',
  ],
  ['a=pelicula-603&b=matrix', 'se recibió «matrix»'],
  ['a=pelicula-0', 'se recibió «pelicula-0»'],
  ['tipo=saga&a=1', '«tipo» tiene que ser pelicula o persona; se recibió «saga».'],
  ['a=pelicula-603&b=persona-31', 'no una película con una persona'],
  ['tipo=persona&a=pelicula-603', 'no una película con una persona'],
])('refuses %s with a sentence', (search, sentence) => {
  expect(() => ask(search)).toThrow(sentence);
});

it('writes addresses that it reads', () => {
  const address = compareAddress('persona', 31, 488);
  expect(address).toBe('/comparar/?a=persona-31&b=persona-488');
  expect(ask(address.slice(address.indexOf('?')))).toMatchObject({ kind: 'persona', ids: [31, 488] });
});
