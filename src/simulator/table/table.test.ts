// Every answer carries signs that ask for it, and signs that tempt and do not.
import { describe, expect, it } from 'vitest';
import { expectedMark, posterior } from '../posterior.ts';
import { families } from './family.ts';
import { table } from './index.ts';

for (const name of families) {
  const family = table.families[name];
  const marksOn = (signs: Readonly<Record<string, string>>) => {
    const chances = posterior(family, signs);
    return Object.fromEntries(
      Object.keys(family.options).map((option) => [option, expectedMark(family, option, chances)]),
    );
  };
  describe(name, () => {
    it.each(Object.entries(family.options))(
      '%s is the best answer to its good signs, and a poor one to its bad',
      (option, { good, bad }) => {
        const onGood = marksOn(good);
        expect(onGood[option]).toBe(Math.max(...Object.values(onGood)));
        expect(onGood[option]).toBeGreaterThan(2);
        const onBad = marksOn(bad);
        expect(onBad[option]).toBeLessThan(Math.max(...Object.values(onBad)) - 1.5);
      },
    );

    it('knows every sign of its examples', () => {
      for (const { good, bad } of Object.values(family.options))
        for (const signs of [good, bad])
          for (const [slot, tokens] of Object.entries(family.cues))
            expect(Object.keys(tokens)).toContain(signs[slot]);
    });
  });
}
