import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from './calendar/day.ts';
import { liveDays, mustBeLive, mustEnd, TradeOff } from './trade-off.ts';

const today = '2026-05-06';
const live = {
  title: 'Bring sailings held for late boarding down from 14 to 4 a week',
  state: 'committed' as const,
  isRemoved: false,
  cycleId: 'spring',
  checkedInOn: '2026-04-15',
};
const unpaid = { code: 'trade-off-needed' };
const refusalOf = (offered: typeof live | object) => {
  try {
    mustBeLive({ ...live, ...offered }, 'spring', today);
  } catch (error) {
    return error;
  }
  return null;
};

describe('what is given up', () => {
  it('is committed in this cycle and was checked in on in the last three weeks', () => {
    expect(refusalOf({})).toBeNull();
    for (const dead of [
      { cycleId: 'winter' },
      { state: 'draft' },
      { state: 'closed' },
      { isRemoved: true },
      { checkedInOn: null },
      { checkedInOn: '2026-04-14' },
    ])
      expect(refusalOf(dead)).toMatchObject(unpaid);
  });

  it('is live to the day', () => {
    fc.assert(
      fc.property(fc.nat(60), (ago) => {
        const refusal = refusalOf({ checkedInOn: addDays(today, -ago) });
        if (ago <= liveDays) expect(refusal).toBeNull();
        else expect(refusal).toMatchObject(unpaid);
      }),
    );
  });
});

describe('an exception', () => {
  it('names its end, between today and a hundred days on', () => {
    expect(mustEnd(today, today)).toBe(today);
    expect(mustEnd('2026-08-14', today)).toBe('2026-08-14');
    for (const end of [null, '2026-05-05', '2026-08-15'])
      expect(() => mustEnd(end, today)).toThrow(expect.objectContaining(unpaid));
  });
});

it('always says why', () => {
  const capacityOf = crypto.randomUUID();
  const price = { pays: 'capacity', capacityOf, capacity: 'Two crew days', because: 'Fog' };
  expect(TradeOff.safeParse(price).success).toBe(true);
  expect(TradeOff.safeParse({ ...price, because: ' ' }).success).toBe(false);
  expect(TradeOff.safeParse({ ...price, pays: 'displaces', displaces: [] }).success).toBe(false);
});
