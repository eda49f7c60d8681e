import { describe, expect, it } from 'vitest';
import { cleanCredits, type FilmCredits, People } from '../../../pipeline/catalog/credits.ts';
import { creditsRow } from './rows.ts';

function credits(cast: string, crew = '[]', people = new People()): FilmCredits {
  return cleanCredits(creditsRow(cast, crew), people);
}

function rulesOf({ repairs }: FilmCredits): [rule: string, field: string, value: string][] {
  return repairs.map(({ rule, field, value }) => [rule, field, value]);
}

describe('the cast', () => {
  it('is in the order of billing, with ids for people', () => {
    const people = new People();
    const found = credits(
      "[{'id': 2, 'name': 'Second', 'character': 'B', 'order': 1}, {'id': 1, 'name': 'First', 'order': 0}]",
      '[]',
      people,
    );
    expect(found.cast).toEqual([
      { person: 1, character: '', order: 0 },
      { person: 2, character: 'B', order: 1 },
    ]);
    expect(people.byId.get(2)).toEqual({ id: 2, name: 'Second' });
    expect(found.repairs).toEqual([]);
  });

  it('keeps the place in the list where there is no usable order', () => {
    const found = credits(
      "[{'id': 3, 'name': 'A'}, {'id': 2, 'name': 'B', 'order': 1e999}, {'id': 1, 'name': 'C'}]",
    );
    expect(found.cast.map(({ person, order }) => [person, order])).toEqual([
      [3, 0],
      [2, 1],
      [1, 2],
    ]);
  });

  it('has each person once, with all roles', () => {
    const found = credits(
      `[{'id': 1, 'name': 'Twin', 'character': 'Ana', 'order': 4}, {'id': 2, 'name': 'Other', 'order': 2},
        {'id': 1, 'name': 'Twin', 'character': 'Eva', 'order': 1}, {'id': 1, 'name': 'Twin', 'character': 'Ana'}]`,
    );
    expect(found.cast).toEqual([
      { person: 1, character: 'Ana / Eva', order: 1 },
      { person: 2, character: '', order: 2 },
    ]);
    expect(rulesOf(found)).toEqual([
      ['repeated-cast', 'cast', 'Twin'],
      ['repeated-cast', 'cast', 'Twin'],
    ]);
  });

  it('keeps two people of one name apart', () => {
    const people = new People();
    const found = credits(
      "[{'id': 1, 'name': 'Steve McQueen'}, {'id': 2, 'name': 'Steve McQueen'}]",
      '[]',
      people,
    );
    expect(found.cast).toHaveLength(2);
    expect(people.byId.size).toBe(2);
  });

  it('leaves out who cannot be told, and says so', () => {
    const found = credits(
      `[{'id': 0, 'name': 'Zero'}, {'id': -4, 'name': 'Minus'}, {'id': 1.5, 'name': 'Half'}, {'name': 'Nobody'},
        {'id': 99999999999999999999, 'name': 'Huge'}, {'id': 5}, None, 'text', {'id': 6, 'name': 'Some One'}]`,
    );
    expect(found.cast.map(({ person }) => person)).toEqual([6]);
    expect(rulesOf(found).map(([rule, , value]) => `${rule} ${value}`)).toEqual([
      'invalid-credit Zero',
      'invalid-credit Minus',
      'invalid-credit Half',
      'invalid-credit Nobody',
      'invalid-credit Huge',
      'invalid-credit ',
      'invalid-credit ',
      'invalid-credit ',
    ]);
  });

  it('is empty where it cannot be read, and the crew is still read', () => {
    const found = credits("[{'id': 1, ", "[{'id': 2, 'name': 'D', 'job': 'Director'}]");
    expect(found).toMatchObject({ cast: [], directors: [2] });
    expect(rulesOf(found)).toEqual([['broken-literal', 'cast', 'unexpected-end at offset 11 (end of text)']]);
    expect(rulesOf(credits('[]', '12345678901234567890'))).toEqual([
      ['broken-literal', 'crew', '"12345678901234567890"'],
    ]);
  });
});

describe('the directors', () => {
  it('are those whose job is Director, each once', () => {
    const found = credits(
      '[]',
      `[{'id': 1, 'name': 'A', 'job': 'Director', 'department': 'Directing'},
        {'id': 2, 'name': 'B', 'job': 'Assistant Director', 'department': 'Directing'},
        {'id': 3, 'name': 'C', 'job': 'Director of Photography'}, {'id': 4, 'name': 'D', 'job': 'Director'},
        {'id': 1, 'name': 'A', 'job': 'Director'}, {'name': 'E', 'job': 'Director'}]`,
    );
    expect(found.directors).toEqual([1, 4]);
    expect(rulesOf(found)).toEqual([
      ['repeated-director', 'crew', 'A'],
      ['invalid-credit', 'crew', 'E'],
    ]);
  });

  it('who act are in the cast too', () => {
    const found = credits("[{'id': 1, 'name': 'A'}]", "[{'id': 1, 'name': 'A', 'job': 'Director'}]");
    expect(found).toMatchObject({ cast: [{ person: 1 }], directors: [1] });
  });
});

describe('people', () => {
  it('keep the first name that their id came with, and each other spelling once', () => {
    const people = new People();
    credits("[{'id': 1, 'name': ' Tim  Allen '}]", '[]', people);
    credits("[{'id': 1, 'name': 'Timothy Allen Dick'}, {'id': 1}]", '[]', people);
    credits("[{'id': 1, 'name': 'Timothy Allen Dick'}, {'id': 2, 'name': 'TIM ALLEN'}]", '[]', people);
    credits("[{'id': 1, 'name': 'tim állen'}]", '[]', people);
    expect([...people.byId.values()]).toEqual([
      { id: 1, name: 'Tim Allen', otherNames: ['Timothy Allen Dick'] },
      { id: 2, name: 'TIM ALLEN' },
    ]);
  });
});
