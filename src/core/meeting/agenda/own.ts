// The part of an agenda that is a kind's own. Few objectives are talked about one by one; whatever stands as it stood is taken together.
import type { MeetingKind } from '../kinds.ts';
import { isSilent, rankOf, reasonWords, talkOf } from './falls.ts';
import { type AgendaFacts, type Course, counted, type ItemKind, type Wish } from './shapes.ts';

/** So many objectives are talked about one by one; the others together. */
const mostFalls = 3;

type Part = (facts: AgendaFacts) => Wish[];

const drafts = (facts: AgendaFacts): Wish => ({
  kind: 'drafts',
  title: 'All drafts with their findings',
  because: counted(facts.drafts, 'draft'),
  weight: 6,
});
const workOf = (kind: ItemKind, title: string, because: string, weight: number): Wish => ({
  kind,
  title,
  because,
  weight,
});

const openOf = (open: number, of: number, one: string, more: string) =>
  of === 0
    ? `No ${one}`
    : open === 0
      ? `All ${of} ${more}`
      : `${open} of ${counted(of, one)} not ${more} yet`;

const ranking = ({ drafts: many }: AgendaFacts): Wish =>
  workOf('ranking', 'What stands above the line', counted(many, 'draft'), 4);
const bets = ({ bets: { of, unjudged } }: AgendaFacts): Wish =>
  workOf('bets', 'What became of the bets', openOf(unjudged, of, 'bet', 'judged'), 4);

export const ownPart: Record<MeetingKind, Part> = {
  'annual outcomes': (facts) => [
    bets(facts),
    workOf('stops', 'What stays given up', `${counted(facts.stops, 'line')} on the stop lists`, 3),
    workOf('outcomes', 'Three to five outcomes, each with a stop list', 'Baseline, target, sponsor', 8),
  ],
  'company draft': (facts) => [drafts(facts), ranking(facts)],
  'team drafting': (facts) => [drafts(facts), ranking(facts)],
  'alignment workshop': (facts) => [
    workOf(
      'dependencies',
      'What teams need of each other',
      openOf(facts.dependencies.waiting, facts.dependencies.of, 'card', 'answered'),
      6,
    ),
    workOf('load', 'Who carries too much', 'Objectives and key results by person', 4),
    drafts(facts),
    ranking(facts),
  ],
  commit: (facts) => [drafts(facts)],
  'weekly check-in': (facts) => [...perKeyResult(facts), ...silent(facts), ...targets(facts)],
  'leadership review': (facts) => [...changes(facts), ...targets(facts)],
  'mid-quarter review': (facts) => perObjective(facts, 'Continue, rescope or stop?'),
  'quarter review': (facts) => [
    ...perObjective(facts, 'What happened, and what do we decide?'),
    workOf(
      'scores',
      'Scores and verdicts',
      openOf(facts.promised.unclosed, facts.promised.of, 'objective', 'closed'),
      4,
    ),
  ],
  retrospective: () => [
    workOf('record', 'What the record says', 'Meetings, check-ins, additions, answers', 5),
    workOf('rhythm', 'One change to the rhythm', 'With one owner; remembered next time', 5),
  ],
  reset: (facts) => [
    workOf(
      'resets',
      'Carry, drop, or watch as a KPI',
      openOf(facts.promised.undecided, facts.promised.of, 'objective', 'chosen for'),
      6,
    ),
    bets(facts),
    ranking(facts),
  ],
};

function perKeyResult({ courses }: AgendaFacts): Wish[] {
  return courses.flatMap((course) =>
    talkOf(course).map(
      (each): Wish => ({
        kind: 'exception',
        title: each.title,
        because: reasonWords(each),
        said: each.now.needs || each.now.moved,
        saidBy: each.saidBy ?? '',
        objectiveId: course.objectiveId,
        keyResultId: each.id,
        weight: each.isFall ? 4 : 3,
      }),
    ),
  );
}

function silent({ courses }: AgendaFacts): Wish[] {
  const quiet = courses
    .flatMap(({ keyResults }) => keyResults)
    .filter(({ silentDays }) => isSilent(silentDays));
  if (quiet.length === 0) return [];
  return [workOf('silent', 'Nobody has said how these stand', counted(quiet.length, 'key result'), 2)];
}

function changes({ courses, additions }: AgendaFacts): Wish[] {
  // What is asked for its price is not asked about twice.
  const asked = new Set(additions.flatMap((each) => (each.keyResultId ? [] : each.objectiveId)));
  const talked = courses
    .filter(({ objectiveId }) => !asked.has(objectiveId))
    .map((course) => ({ course, talk: talkOf(course) }))
    .filter(({ talk }) => talk.length > 0);
  const falls = talked.filter(({ talk }) => talk.some(({ isFall }) => isFall)).slice(0, mostFalls);
  const single = falls.map(({ course, talk }): Wish => {
    const [first] = talk;
    return {
      kind: 'exception',
      title: course.title,
      because: first ? reasonWords(first) : '',
      said: first ? first.now.needs || first.now.moved : '',
      saidBy: first?.saidBy ?? '',
      objectiveId: course.objectiveId,
      weight: 4,
    };
  });
  const rest = talked.length - falls.length;
  return rest > 0
    ? [
        ...single,
        workOf('changes', 'What changed status', `${rest} of ${counted(courses.length, 'objective')}`, 4),
      ]
    : single;
}

function targets({ targets: moved }: AgendaFacts): Wish[] {
  return moved.map(
    (each): Wish => ({
      kind: 'target',
      title: `From ${each.from} to ${each.to}: ${each.title}`,
      because: `Target change${each.byName ? `, ${each.byName}` : ''}`,
      objectiveId: each.objectiveId,
      keyResultId: each.keyResultId,
      weight: 2,
    }),
  );
}

function standOf({ keyResults }: Course): number {
  return Math.min(...keyResults.map(({ now }) => (now ? rankOf(now) : 2)), 3);
}

function perObjective({ courses }: AgendaFacts, question: string): Wish[] {
  const [open, calm] = [
    courses.filter((course) => standOf(course) < 3 || talkOf(course).length > 0),
    courses.filter((course) => standOf(course) === 3 && talkOf(course).length === 0),
  ];
  const single = open
    .toSorted((a, b) => standOf(a) - standOf(b))
    .map((course): Wish => {
      const [first] = talkOf(course);
      return {
        kind: 'objective',
        title: course.title,
        because: first ? `${course.teamName} · ${reasonWords(first)}` : `${course.teamName} · ${question}`,
        objectiveId: course.objectiveId,
        weight: 3,
      };
    });
  if (calm.length === 0) return single;
  return [...single, workOf('calm', 'Everything that is on track', counted(calm.length, 'objective'), 2)];
}
