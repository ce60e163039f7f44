// A self-assessment in a sentence.
import { kindWords } from '../../../diagnosis/advice/rule.ts';
import type { Assessment } from '../../../diagnosis/which-help/assess.ts';
import { countWord } from '../../parts/numbers.ts';

export function resultFinding({ yours, open, start }: Assessment): string {
  const now = start.filter(({ kind }) => kind !== 'certification-later');
  if (yours.length > 0) {
    const help = now.map(({ kind }) => kindWords[kind].toLowerCase()).join(', then ');
    const later = now.length < start.length ? '; certification only after that' : '';
    return `${countWord(yours.length)} of six problems ${yours.length === 1 ? 'is' : 'are'} yours; begin with ${help}${later}`;
  }
  if (open.length > 0)
    return `None of six problems is yours for certain, and ${countWord(open.length).toLowerCase()} ${open.length === 1 ? 'is' : 'are'} open`;
  return 'None of the six problems is yours: buy nothing';
}
