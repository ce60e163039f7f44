import { expect, it } from 'vitest';
import { namesADay, personIn } from './named.ts';

const people = [{ name: 'Marta Nunes' }, { name: 'Rui Brito' }, { name: 'Rui Sá' }, { name: 'Will Tideman' }];

it('hears a whole name, or a first name that only one of them has', () => {
  expect(personIn('The second gate, by Marta on Friday', people)?.name).toBe('Marta Nunes');
  expect(personIn('ask rui brito', people)?.name).toBe('Rui Brito');
  expect(personIn('Rui has to say', people)).toBeNull();
  expect(personIn('We will see', people)).toBeNull();
  expect(personIn('The martas of this world', people)).toBeNull();
});

it('hears days and hours', () => {
  for (const text of [
    'by Friday',
    'Two Saturdays running',
    'on 12 June',
    'until March',
    'tomorrow',
    'for 05:30',
  ])
    expect([text, namesADay(text)]).toEqual([text, true]);
  for (const text of ['a second ramp crew', 'it may rain', 'two more stewards'])
    expect([text, namesADay(text)]).toEqual([text, false]);
});
