// What is written in the studio: an objective, its key results as lines, and what else there is to say. Every line is read by the same critic as real work.
import { z } from 'zod';
import type { Draft } from '../../challenge/draft.ts';
import { readLine } from '../../challenge/paste.ts';
import { roles } from '../../core/key-result.ts';

export const mostKeyResults = 6;

const Words = (most: number) => z.string().max(most, { error: `Keep it under ${most} characters` });

export const StudioDraft = z.object({
  objective: Words(600),
  keyResults: z.array(z.object({ title: Words(600), role: z.enum(roles) })).max(mostKeyResults),
  notes: Words(4000).describe('What waits, on what the choice rests, what scores would look like'),
});
export type StudioDraft = z.infer<typeof StudioDraft>;

export const emptyDraft: StudioDraft = {
  objective: '',
  keyResults: [
    { title: '', role: 'result' },
    { title: '', role: 'result' },
  ],
  notes: '',
};

/** The draft as the critic takes it: what a line does not say, nobody was told. */
export function toChallenge({ objective, keyResults }: StudioDraft): Draft {
  return {
    objective: { title: objective },
    keyResults: keyResults.flatMap(({ title, role }, index) => {
      if (title.trim() === '') return [];
      const { kind, baseline, target, unit } = readLine(title);
      return [{ id: String(index), title, role, kind, baseline, target, unit }];
    }),
  };
}

/** Whether there is something to hand in: an objective and a key result. */
export function isWhole({ objective, keyResults }: StudioDraft): boolean {
  return objective.trim() !== '' && keyResults.some(({ title }) => title.trim() !== '');
}

const number = /\d+(?:[.,]\d+)*\s?%?/g;

/** Whether a fact's numbers stand in what was written; a fact without numbers is never said to be used. */
export function isUsed(fact: string, { objective, keyResults, notes }: StudioDraft): boolean {
  const numbersIn = (text: string) =>
    new Set((text.match(number) ?? []).map((each) => each.replace(/\s/g, '')));
  const said = numbersIn([objective, ...keyResults.map(({ title }) => title), notes].join('\n'));
  return [...numbersIn(fact)].some((each) => said.has(each));
}
