// The title of the ledger: how much came in since commit and what was given up for it. Pure.
import { counted, countWord } from '../../parts/numbers.ts';
import type { Addition } from './rows.ts';

const small = (count: number) => countWord(count).toLowerCase();

/** "Six additions since commit, one thing given up for them". */
export function ledgerTitle(additions: readonly Addition[], decisions: number): string {
  if (additions.length === 0)
    return decisions === 0
      ? 'Nothing decided yet, and nothing added since commit'
      : `${countWord(decisions)} ${decisions === 1 ? 'decision' : 'decisions'}, and nothing added since commit`;
  const given = additions.flatMap(({ decision }) => decision?.displaced ?? []).length;
  const what =
    given === 0 ? 'nothing given up' : `${small(given)} ${given === 1 ? 'thing' : 'things'} given up`;
  const came = `${countWord(additions.length)} ${additions.length === 1 ? 'addition' : 'additions'}`;
  return `${came} since commit, ${what} for ${additions.length === 1 ? 'it' : 'them'}`;
}

/** How the others came in, in a sentence. */
export function ledgerLead(additions: readonly Addition[], committed: number): string {
  const by = (paid: Addition['paid']) => additions.filter((each) => each.paid === paid).length;
  const came = (count: number, how: string) => `${small(count)} came in ${how}`;
  const unpaid = additions.filter(({ paid, stillRuns }) => paid === 'nothing' && stillRuns).length;
  const parts = [
    by('exception') > 0 && came(by('exception'), 'by exception'),
    by('capacity') > 0 &&
      `${small(by('capacity'))} ${by('capacity') === 1 ? 'is' : 'are'} paid in somebody’s time`,
    unpaid > 0 && `${small(unpaid)} ${unpaid === 1 ? 'has' : 'have'} no price`,
  ].filter((part) => part !== false);
  const set = `Set against ${counted(committed, 'objective')} committed.`;
  if (parts.length === 0) return set;
  const last = parts.length > 1 ? ` and ${parts.at(-1)}` : '';
  const first = parts.slice(0, parts.length > 1 ? -1 : 1).join(', ');
  return `${first.charAt(0).toUpperCase()}${first.slice(1)}${last}. ${set}`;
}
