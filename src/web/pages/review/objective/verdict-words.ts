// The five verdicts in words: what each is called on its button and what it says.
import type { Verdict } from '../../../../core/objective.ts';

export const verdictWords: Record<Verdict, string> = {
  achieved: 'Achieved',
  partial: 'Partial',
  missed: 'Missed',
  dropped: 'Dropped',
  'carried over': 'Carried over',
};

export const verdictMeans: Record<Verdict, string> = {
  achieved: 'every key result reached its mark.',
  partial: 'some of it was reached.',
  missed: 'no key result came as far as 0.3.',
  dropped: 'It ends here. That needs no scores, and at review no reason either.',
  'carried over': 'It goes on next quarter: once it is closed, it is carried there with a fresh reason.',
};
