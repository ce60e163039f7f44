// Most of the key results are tasks: one is a slip, a list of them is a plan wearing the wrong clothes.
import type { Defect } from '../finding.ts';
import { rule } from '../rule.ts';

const work: readonly Defect[] = ['ACTIVITY_OUTPUT', 'EFFORT', 'BINARY_MILESTONE'];
const share = 2 / 3;

function texts(...titles: string[]) {
  return {
    objective: { title: 'Passengers trust the timetable' },
    keyResults: titles.map((title, index) => ({ id: `${index}`, title })),
  };
}

export const taskList = rule({
  slug: 'task-list',
  defect: 'TASK_LIST',
  on: 'draft',
  severity: { outcome: 'error', balanced: 'warning', delivery: 'off' },
  applies: ({ keyResults }) => keyResults.length >= 2,
  find: ({ found, keyResults }) => {
    const having = (codes: readonly Defect[]) =>
      [...found.values()].filter((own) => codes.some((defect) => own.has(defect))).length;
    const tasks = having(work);
    const empty = tasks > 0 && having([...work, 'NO_METRIC', 'WEAK_VERB']) === keyResults.length;
    if (tasks < keyResults.length * share && !empty) return null;
    return {
      marks: [],
      message: empty
        ? `Not one of the ${keyResults.length} key results says what will be different.`
        : `${tasks} of ${keyResults.length} key results say what will be done.`,
      ask: 'Could you finish all of these and the objective still be false?',
    };
  },
  why: 'A list of tasks is finished by working. It cannot tell whether the work was the right one.',
  sources: ['Seiden, Outcomes over Output', 'Cagan, Empowered'],
  disagreements: 'For a first version or a legal duty, a list of milestones may be all there is for a while.',
  lesson: 'outputs-and-outcomes',
  examples: {
    marked: [
      texts(
        'Launch the delay app',
        'Write a delay handbook',
        'Departures within 5 minutes of plan: 71% to 88%',
      ),
      texts('Launch the delay app', 'Publish 10 delay notices'),
      texts('Redesign the timetable', 'Conduct 4 workshops', 'Define delay classes'),
      texts('Install new clocks at all piers', 'Replace the loudspeakers'),
      texts('Hold 3 meetings with the harbour office', 'Draft a delay policy'),
      texts('Migrate the timetable feed', 'Train the gate staff', 'Buy a weather service'),
    ],
    silent: [
      texts('Departures within 5 minutes of plan: 71% to 88%', 'Delay complaints from 60 to 20 a month'),
      texts('Launch the delay app', 'Delay complaints from 60 to 20 a month'),
      texts('Launch the delay app'),
      texts(),
      texts('Launch the delay app', 'Complaints from 60 to 20', 'Missed connections from 90 to 30'),
      texts('Passengers told of a delay within 5 minutes: 30% to 90%', 'Missed connections from 90 to 30'),
    ],
  },
});
