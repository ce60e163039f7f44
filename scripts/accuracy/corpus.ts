// Judged OKR texts as others wrote them, one JSON object a line. The corpus is never part of the project: its path is an argument.
import { readFileSync } from 'node:fs';
import { textHash } from '../../src/challenge/text-hash.ts';

export type Item = {
  id: string;
  kind: 'objective' | 'key_result' | 'set';
  text: string;
  objective?: string;
  verdict: 'good' | 'bad' | 'unlabelled';
  /** Codes the author of the judgement named. */
  defects: string[];
  source: string;
  source_kind: string;
  /** Set where the source holds that outputs or milestones are fine: such texts are judged by another school. */
  stance?: string;
  conflicting?: boolean;
  /** Id of the text this one is the earlier or the better wording of. */
  pair?: string;
};

export type Part = 'tuning' | 'held out';

const heldOutShare = 0.3;

/** Which part of the corpus a source belongs to: by a hash of its name, so that nobody chose it. */
export function partOf(source: string): Part {
  return Number.parseInt(textHash(`quarterdeck ${source}`).slice(0, 8), 16) / 2 ** 32 < heldOutShare
    ? 'held out'
    : 'tuning';
}

/** The judged texts of a corpus, without those of another school or in dispute. */
export function judgedIn(path: string): Item[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Item)
    .filter(({ verdict, stance, conflicting }) => verdict !== 'unlabelled' && !stance && !conflicting);
}
