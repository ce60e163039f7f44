// Which help fits, before anything is counted: six problems as people state them. Asked in ten minutes, and compared later with what is seen.
import type { Kind } from '../advice/rule.ts';
import type { Cause } from '../causes.ts';
import type { Pattern } from '../patterns.ts';

export type Problem = {
  key: string;
  /** As somebody would say it. */
  stated: string;
  /** What helps, in this order. */
  start: readonly Kind[];
  why: string;
  /** Answer two of the three with yes, and the problem is yours. Each can be answered from memory, and checked. */
  questions: readonly [string, string, string];
  /** What to do about it before paying anybody. */
  firstMove: string;
  /** Where it would show once there are counts; nothing, where it is an intention and no trouble. */
  shows: { causes: readonly Cause[]; patterns: readonly Pattern[] };
};

const list = [
  {
    key: 'untrained-owner',
    stated: 'One of us is to bring OKRs in, and has never run a quarter.',
    start: ['certification'],
    why: 'What is missing is knowledge and structure, and nothing stands in the way of using them yet.',
    questions: [
      'Is there one person who will own this, and do they have time for it?',
      'Would that person be unsure how to tell a good key result from a task, if asked today?',
      'Has no team here finished a quarter with OKRs yet?',
    ],
    firstMove: 'Write three key results for one real team, and have the critic challenge each.',
    shows: { causes: ['knowledge'], patterns: [] },
  },
  {
    key: 'rhythm-run-badly',
    stated: 'Our leads know what OKRs are, but check-ins and reviews do not come off.',
    start: ['coaching'],
    why: 'It takes supported repetition, with somebody who watches and says what they saw.',
    questions: [
      'Did the last two reviews end without a decision that had an owner and a date?',
      'Would the check-in of one team be worth visiting, and another’s not?',
      'Can your leads explain OKRs well, and still run over time every week?',
    ],
    firstMove: 'Let two leads visit each other’s check-in: one thing to keep, one to change.',
    shows: { causes: ['managers'], patterns: ['ritual reviews', 'copy-paste check-ins'] },
  },
  {
    key: 'priorities-keep-changing',
    stated: 'Leaders keep changing the priorities in the middle of the quarter.',
    start: ['consulting'],
    why: 'It sits in governance and in what executives do. Training the teams would not reach it.',
    questions: [
      'Think of the last three things that came in after commit. Did nobody say what stops for them?',
      'Has a review been called off by the people who would have had to decide in it?',
      'Do requests for help wait for weeks?',
    ],
    firstMove:
      'List what came in since commit, who asked for it and what it displaced, and take that page to the sponsor.',
    shows: {
      causes: ['sponsorship'],
      patterns: ['priorities added without trade-off', 'sponsor absent', 'stale escalations'],
    },
  },
  {
    key: 'activity-key-results',
    stated: 'Our key results are lists of things to do.',
    start: ['coaching'],
    why: 'The form is there and the judgement is not yet; it grows by having one’s own texts challenged.',
    questions: [
      'Could most of this quarter’s key results be finished without anybody outside noticing?',
      'Do they lack a number that says where things stand today?',
      'Do check-ins tell what was done rather than what moved?',
    ],
    firstMove: 'Take three of them and ask: when this has worked, what is different, and for whom?',
    shows: { causes: [], patterns: ['activity key results', 'project-tracker key results'] },
  },
  {
    key: 'across-functions',
    stated: 'We want OKRs across functions, tied to how we plan.',
    start: ['consulting'],
    why: 'An operating model has to be designed: levels, calendar, decision rights, money. A course does not do that.',
    questions: [
      'Do the plan and the budget follow a calendar of their own?',
      'Do key results need work from teams that do not know of it?',
      'Is it open who decides when two functions want the same people?',
    ],
    firstMove: 'Write on one page who decides what, at which meeting, and how the plan and the money follow.',
    shows: { causes: [], patterns: [] },
  },
  {
    key: 'capability-path',
    stated: 'We want to grow our own people into leading OKRs.',
    start: ['certification', 'coaching'],
    why: 'They learn first; what was learned stays when it is used and talked over.',
    questions: [
      'Do you know by name who should lead OKRs here in a year?',
      'Would they each have a team’s quarter to run meanwhile?',
      'Is somebody there, inside or outside, who could watch them do it?',
    ],
    firstMove: 'Name two, and give each one team’s review to prepare this quarter.',
    shows: { causes: [], patterns: [] },
  },
] as const satisfies readonly Problem[];

export type ProblemKey = (typeof list)[number]['key'];

export const problems: readonly (Problem & { key: ProblemKey })[] = list;

/** The problem of a key; undefined for other words. */
export const problemOf = (key: string): (Problem & { key: ProblemKey }) | undefined =>
  problems.find((problem) => problem.key === key);
