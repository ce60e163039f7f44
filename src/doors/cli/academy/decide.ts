// `academy decide FILE`: makes a decision again from its frozen inputs. The digest says which inputs they were.
import { createHash } from 'node:crypto';
import { canonical } from '../../../academy/canonical.ts';
import { decide } from '../../../academy/decision/decide.ts';
import { Inputs } from '../../../academy/decision/inputs.ts';
import { shapedAt } from '../json-at.ts';
import { print } from '../print.ts';

export async function decision(path: string, { json }: { json?: true }): Promise<void> {
  const inputs = await shapedAt(path, Inputs);
  const digest = createHash('sha256').update(canonical(inputs)).digest('hex');
  const made = { ...decide(inputs), digest };
  if (json) {
    print(made, true);
    return;
  }
  const { outcome, components, caveats } = made;
  const why = components.flatMap(({ name, reasons }) => reasons.map((reason) => `${name}: ${reason}.`));
  print(
    {
      outcome,
      components: components.map(({ name, outcome: part, score, cut, band }) => ({
        name,
        outcome: part,
        score,
        cut,
        'within error': band ? band.map((edge) => edge.toFixed(1)).join(' to ') : '',
      })),
      ...(caveats.length > 0 ? { caveats } : {}),
      digest,
    },
    false,
  );
  // A reason is a sentence: a table would cut it off.
  if (why.length > 0) process.stdout.write(`\nwhy:\n${why.map((reason) => `  ${reason}\n`).join('')}`);
}
