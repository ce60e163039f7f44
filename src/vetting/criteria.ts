// What outside help is judged by: five criteria with what 0, 2 and 4 look like, and the four questions that feed them.

export const criterionIds = ['application', 'delivery', 'cycle', 'assessment', 'after'] as const;
export type CriterionId = (typeof criterionIds)[number];

export type Criterion = {
  name: string;
  /** Share of the whole when nobody chose another. Our judgement, to be changed before the first score. */
  weight: number;
  /** What a score of 0, 2 and 4 looks like. */
  anchors: { 0: string; 2: string; 4: string };
  /** What has to be on the table for more than a 1. */
  evidence: string;
  /** The question to put to the provider; one criterion has none. */
  question: string | null;
};

export const criteria: Record<CriterionId, Criterion> = {
  application: {
    name: 'Applied, not told',
    weight: 30,
    anchors: {
      0: 'talks and slides',
      2: 'some exercises, mostly on made-up material',
      4: 'half of the hours or more go into writing and challenging your own OKRs, with feedback',
    },
    evidence: 'a timetable in minutes, the exercises, a recording',
    question: 'Which share of the time do people write and critique OKRs they will really run?',
  },
  delivery: {
    name: 'Who delivers it',
    weight: 20,
    anchors: {
      0: 'knows it from books',
      2: 'took part in some rollouts',
      4: 'the named trainer ran three full cycles or more, one of which went badly',
    },
    evidence: 'the CV of the person who will stand there, two references that were called',
    question: 'Where has the person who will teach put this in place, and what went wrong there?',
  },
  cycle: {
    name: 'The whole cycle',
    weight: 20,
    anchors: {
      0: 'how to draft, and no more',
      2: 'planning and review',
      4: 'planning, check-ins, review, reset, governance and what goes wrong when it is adopted',
    },
    evidence: 'a syllabus laid beside a real calendar of a quarter',
    question: 'How is the change itself dealt with: sponsors, resistance, what stops?',
  },
  assessment: {
    name: 'What is assessed',
    weight: 20,
    anchors: {
      0: 'nothing, or what people remember',
      2: 'recall with some applied work',
      4: 'applied work, marked by people against a rubric, with the pass rate told',
    },
    evidence: 'a sample paper, the rubric, pass statistics',
    question: 'Is judgement assessed, or memory?',
  },
  after: {
    name: 'What happens afterwards',
    weight: 10,
    anchors: { 0: 'nothing', 2: 'a community', 4: 'coaching or practice through one cycle at least' },
    evidence: 'the terms, and how many people use it',
    question: null,
  },
};
