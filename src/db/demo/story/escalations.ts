// Who asked for help in the running quarter: one was answered, one is with the lead, one has gone on to the sponsor.
import type { EscalationStory } from './shape.ts';

export const escalations: EscalationStory[] = [
  {
    about: ['leave-when-said', 1],
    need: 'Somebody to ask the fuel people for 05:30. They listen to a manager and not to me.',
    raisedWorkingDaysAgo: 6,
    answer: {
      workingDaysAgo: 4,
      by: 'Tamsin Rooke',
      words: 'I rang the depot. The lorry comes at 05:30 from Monday, for a trial of two weeks.',
      owner: 'Bea Lindqvist',
      dueInDays: 6,
    },
  },
  {
    about: ['bad-weather', 2],
    need: 'I need the duty master at the noon call on Outer Holm days. Twice this month we guessed without one.',
    raisedWorkingDaysAgo: 2,
  },
  {
    about: ['town-road', 3],
    need: 'Two more stewards on Fridays until Christmas, or somebody to tell us which queue may grow.',
    raisedWorkingDaysAgo: 5,
  },
];
