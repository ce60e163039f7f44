// What is too easy to guess, and what is none of our business.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { passwordFault, passwordLength } from './password.ts';

const about = ['Ines Carvalho', 'ines.carvalho@saltline.example', 'Saltline Ferries'];

describe('passwordFault', () => {
  it.each([
    'vier kleine Boote im Nebel',
    'kelpforestlantern',
    '雨が降る前に帆をたたむ人々よ',
    'xkq vmt pzr wdj',
    'my dog ate 3 green kites',
    '%&(=;#?~{[+$',
  ])('takes %j whatever it is made of', (password) => {
    expect(passwordFault(password, about)).toBeNull();
  });
  it.each([
    'password1234',
    'P@ssw0rd2026!',
    'qwertyuiop123',
    'Welcome2026!!',
    'abcdefghijklmnop',
    '123456789012',
    'aaaaaaaaaaaaaaaa',
    'iloveyou12345',
    'correcthorsebatterystaple',
    'changemechangeme',
  ])('refuses %j as common', (password) => {
    expect(passwordFault(password, about)).toBe('common');
  });
  it.each(['InesCarvalho1!', 'quarterdeck12', 'saltline-2026', 'carvalhocarvalho', 'Qu4rt3rd3ck!!'])(
    'refuses %j as personal',
    (password) => {
      expect(passwordFault(password, about)).toBe('personal');
    },
  );
  it('counts characters, not bytes or code units', () => {
    expect(passwordFault('⛴🌊🐚🦀🐬⚓🧭🗺🪝🛟🐟', about)).toBe('short');
    expect(passwordFault('ж'.repeat(11), about)).toBe('short');
  });
  it('takes 256 characters and refuses 257', () => {
    const long = Array.from({ length: 257 }, (_, at) => 'kvpxzmqwty'[(at * at) % 10]).join('');
    expect(passwordFault(long.slice(0, 256), about)).toBeNull();
    expect(passwordFault(long, about)).toBe('long');
  });
  it('judges any text without failing, and never one shorter than the least as good', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (password) => {
        const fault = passwordFault(password, about);
        if ([...password].length < passwordLength.least) expect(fault).toBe('short');
      }),
    );
  });
});
