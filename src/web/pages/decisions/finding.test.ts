import { describe, expect, it } from 'vitest';
import { ledgerLead, ledgerTitle } from './finding.ts';
import type { Addition } from './rows.ts';

const added = (paid: Addition['paid'], displaced: string[] = [], stillRuns = true) =>
  ({
    paid,
    stillRuns,
    decision: paid === 'nothing' ? null : { displaced: displaced.map((title) => ({ title })) },
  }) as unknown as Addition;

describe('the title of the ledger', () => {
  it('counts what came in and what was given up', () => {
    expect(ledgerTitle([added('displaces', ['Hot drinks']), added('nothing')], 3)).toBe(
      'Two additions since commit, one thing given up for them',
    );
    expect(ledgerTitle([added('capacity')], 3)).toBe('One addition since commit, nothing given up for it');
    expect(ledgerTitle([], 1)).toBe('One decision, and nothing added since commit');
    expect(ledgerTitle([], 0)).toBe('Nothing decided yet, and nothing added since commit');
  });

  it('says how the rest came in', () => {
    expect(
      ledgerLead([added('exception'), added('exception'), added('capacity'), added('nothing')], 22),
    ).toBe(
      'Two came in by exception, one is paid in somebody’s time and one has no price. Set against 22 objectives committed.',
    );
    expect(ledgerLead([added('nothing', [], false)], 1)).toBe('Set against 1 objective committed.');
  });
});
