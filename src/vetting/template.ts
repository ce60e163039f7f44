// An empty sheet to start from. Doing it yourself and our own programme stand in it as any other: they are scored by the same measure or not at all.
import { criteria, criterionIds } from './criteria.ts';
import type { Sheet } from './sheet.ts';

type Template = Omit<Sheet, 'weights'> & { weights: Record<string, number> };

export function template(): Template {
  const provider = (id: string, name: string) => ({ id, name, hours: null, price: null, answers: {} });
  return {
    title: 'Who helps us with OKRs',
    weights: Object.fromEntries(criterionIds.map((id) => [id, criteria[id].weight])),
    lockedOn: null,
    evaluators: [],
    providers: [
      provider('ourselves', 'Our own people'),
      provider('quarterdeck', "Quarterdeck's own programme"),
      provider('outside-1', 'First outside provider'),
    ],
    scores: [],
    moderated: [],
    conflicts: [],
  };
}
