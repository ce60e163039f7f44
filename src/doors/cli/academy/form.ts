// `academy form FILE`: forms from a blueprint and a bank, by seed.
import { Bank } from '../../../academy/form/blueprint.ts';
import { series } from '../../../academy/form/series.ts';
import { Refused } from '../ask.ts';
import { shapedAt } from '../json-at.ts';
import { print } from '../print.ts';

export type FormFlags = { seed: string; count: string; disjoint?: true; json?: true };

export async function form(path: string, { seed, count, disjoint, json }: FormFlags): Promise<void> {
  const bank = await shapedAt(path, Bank);
  const made = series(bank, {
    seed: whole('--seed', seed, 2 ** 31 - 1),
    count: whole('--count', count, 10_000),
    disjoint: disjoint === true,
  });
  const { forms, problem, mostUsed, unseen } = made;
  if (json) print(made, true);
  else
    print(
      {
        forms: forms.map((one) => ({ seed: one.seed, items: one.items.join(' ') })),
        mostUsed,
        unseen: `${unseen} of ${bank.items.length} items`,
        ...(problem ? { ended: problem } : {}),
      },
      false,
    );
  if (problem) process.exitCode = 1;
}

function whole(option: string, text: string, most: number): number {
  const value = Number(text);
  if (/^\d+$/.test(text) && value <= most) return value;
  throw new Refused('bad-input', `${option} is a whole number up to ${most}; “${text}” is none.`);
}
