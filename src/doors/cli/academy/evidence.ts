// `academy evidence FILE`: the pack of one cycle, with the digest an award binds it by.
import { createHash } from 'node:crypto';
import { canonical } from '../../../academy/canonical.ts';
import { digestOf } from '../../../academy/credential/evidence.ts';
import { Facts } from '../../../academy/evidence/facts.ts';
import { flagsOf } from '../../../academy/evidence/flags.ts';
import { packOf } from '../../../academy/evidence/pack.ts';
import { Refused } from '../ask.ts';
import { give } from '../give.ts';
import { shapedAt } from '../json-at.ts';
import { print } from '../print.ts';

export type EvidenceFlags = { seed: string; chosen?: string; out?: string; json?: true };

export async function evidence(path: string, { seed, chosen, out, json }: EvidenceFlags): Promise<void> {
  if (!/^\d{1,9}$/.test(seed)) throw new Refused('bad-input', '--seed is a whole number.');
  const facts = await shapedAt(path, Facts);
  const pack = packOf(facts, { seed: Number(seed), chosen: chosen ?? null });
  const text = canonical(pack);
  const digest = digestOf(new Uint8Array(createHash('sha256').update(text).digest()));
  // What is bound by the digest is written as it is, to the byte.
  if (out) await give(text, out);
  const flags = flagsOf(facts);
  if (json) print({ pack, digestMultibase: digest, forAssessor: { flags } }, true);
  else {
    const { gates, counts } = pack;
    print({ cycle: pack.cycle.name, redaction: pack.redaction, digest, gates, counts }, false);
    const looks = flags.map(({ flag, says }) => `  ${flag}: ${says}`);
    process.stdout.write(
      `\nfor the assessor to look at:${looks.length > 0 ? `\n${looks.join('\n')}` : ' nothing'}\n`,
    );
  }
}
