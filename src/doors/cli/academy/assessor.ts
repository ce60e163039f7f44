// `academy assessor FILE`: may this assessor mark for real, and have they drifted?
import { Assessor, assessorStanding } from '../../../academy/marking/assessor.ts';
import { Refused } from '../ask.ts';
import { shapedAt } from '../json-at.ts';
import { print } from '../print.ts';
import { asCells } from './figure-cells.ts';

export async function assessor(path: string, { at, json }: { at?: string; json?: true }): Promise<void> {
  const day = at ?? new Date().toISOString().slice(0, 10);
  if (!/^\d{4}-\d\d-\d\d$/.test(day)) throw new Refused('bad-input', '--at is a day, such as 2026-11-25.');
  const standing = assessorStanding(await shapedAt(path, Assessor), day);
  if (json) print(standing, true);
  else {
    const { state, kappa, drift, badSeeds, reasons } = standing;
    print({ state, kappa: kappa ?? 'undefined', drift: asCells(drift).value, badSeeds }, false);
    if (reasons.length > 0)
      process.stdout.write(`\nwhy:\n${reasons.map((reason) => `  ${reason}\n`).join('')}`);
  }
}
