// The waves in a sentence: what stands now, or what comes next.
import { counted } from '../../parts/numbers.ts';

type Wave = { closedOn: string | null; asked: number; answered: number | null };

export function finding(waves: readonly Wave[]): string {
  const open = waves.find(({ closedOn }) => closedOn === null);
  if (open)
    return `${open.answered} of ${counted(open.asked, 'person', 'people')} have answered the open wave`;
  const [last] = waves;
  if (!last) return 'Nobody has been asked how OKRs go here';
  return last.answered === null
    ? 'Fewer than five answered the last wave, so it shows nothing'
    : `${last.answered} of ${counted(last.asked, 'person', 'people')} answered the last wave`;
}
