// More key results than anybody will look at each week. The programme asks for a reason beyond four; this asks from five on.
import { rule } from '../rule.ts';

const comfortable = 4;
const most = 5;
const mostObjectives = 5;

function draftOf(count: number) {
  return {
    objective: { title: 'Night crews arrive home rested' },
    keyResults: Array.from({ length: count }, (_, index) => ({
      id: `${index}`,
      title: `Rest on route ${index} from 6 to 9 hours`,
    })),
  };
}

export const tooMany = rule({
  slug: 'too-many',
  defect: 'TOO_MANY',
  on: 'draft',
  severity: { outcome: 'warning', balanced: 'warning', delivery: 'warning' },
  find: ({ draft, facts }) => {
    const objectives = (facts.siblings?.length ?? 0) + 1;
    const count = draft.keyResults.length;
    if (objectives > mostObjectives && count <= most)
      return {
        marks: [],
        message: `With this one there are ${objectives} objectives.`,
        ask: 'If everything is a priority, what is to wait when two of them need the same week?',
      };
    if (count <= comfortable) return null;
    return {
      marks: [],
      message: `${count} key results are more than a short weekly talk can hold.`,
      ask: 'If you could keep only three, which would still prove the objective?',
      ...(count <= most && { atMost: 'question' as const }),
    };
  },
  why: 'Focus is the point. Each key result costs a minute of everybody’s week and a piece of attention.',
  sources: ['Doerr, Measure What Matters', 'Wodtke, Radical Focus'],
  disagreements:
    'Between one objective with three key results and five with five, authors disagree; Google allowed more.',
  examples: {
    marked: [5, 6, 7, 8, 10, 12].map(draftOf),
    silent: [0, 1, 2, 3, 4]
      .map(draftOf)
      .concat({ objective: { title: 'Winter is worth sailing for' }, keyResults: [] }),
  },
});
