// The agenda writes itself from what happened: who waits for an answer, what was decided, what came in unpaid, what fell. What did not change stays off it.
import type { Status } from '../check-in.ts';
import { doubtfulBelow, sureFrom } from '../confidence.ts';
import { exceptionsOf, type Stand } from '../exception.ts';
import type { Id } from '../id.ts';
import type { MeetingKind } from './kinds.ts';

export const itemKinds = [
  'escalation',
  'decisions',
  'parked',
  'addition',
  'exception',
  'changes',
  'target',
  'objective',
  'calm',
  'silent',
  'drafts',
  'load',
  'record',
  'rhythm',
  'outcomes',
  'free',
  'closing',
] as const;
type ItemKind = (typeof itemKinds)[number];

export const itemStates = ['waiting', 'running', 'done', 'parked'] as const;
export type ItemState = (typeof itemStates)[number];

/** What an item is about; row-level security shows it to whoever may see the objective. */
type About = { objectiveId: Id | null; keyResultId: Id | null; escalationId: Id | null };

export type AgendaItem = About & {
  kind: ItemKind;
  title: string;
  /** Why it is on the agenda, in a few words. */
  because: string;
  /** What somebody said of it, and who. */
  said: string;
  saidBy: string;
  minutes: number;
};

/** An objective as agendas see it: how it stands, and how it stood when they last met. */
export type Course = {
  objectiveId: Id;
  title: string;
  teamName: string;
  keyResults: {
    id: Id;
    title: string;
    now: (Stand & { needs: string; moved: string }) | null;
    before: Stand | null;
    saidBy: string | null;
    /** Days since its last check-in; null before the first. */
    silentDays: number | null;
  }[];
};

export type AgendaFacts = {
  kind: MeetingKind;
  minutes: number;
  escalations: readonly {
    id: Id;
    objectiveId: Id;
    keyResultId: Id;
    keyResultTitle: string;
    need: string;
    raisedByName: string;
    day: number;
    of: number;
    isLate: boolean;
  }[];
  /** Decisions of the last meeting and whatever is past its date. */
  decisions: { of: number; done: number; past: number };
  parked: readonly (About & { title: string; said: string; saidBy: string })[];
  additions: readonly {
    objectiveId: Id;
    keyResultId: Id | null;
    title: string;
    addedByName: string | null;
    unpaidDays: number;
  }[];
  targets: readonly {
    objectiveId: Id;
    keyResultId: Id;
    title: string;
    from: string;
    to: string;
    byName: string | null;
  }[];
  courses: readonly Course[];
  /** Drafts and proposals of the cycle. */
  drafts: number;
};

/** So many objectives are talked about one by one; the others together. */
const mostFalls = 3;
const silentAfterDays = 10;

type Wish = Omit<AgendaItem, 'minutes' | keyof About | 'said' | 'saidBy'> &
  Partial<About & { said: string; saidBy: string }> & { weight: number };

const counted = (count: number, one: string, more = `${one}s`) => `${count} ${count === 1 ? one : more}`;

/** The items of a meeting in the order they are taken, with its minutes dealt out among them. Whoever waits longest for an answer comes first. */
export function writeAgenda(facts: AgendaFacts): AgendaItem[] {
  const own = ownPart[facts.kind](facts);
  const wishes = [...(meetsOften.has(facts.kind) ? waiting(facts) : []), ...own];
  const closing: Wish = {
    kind: 'closing',
    title: 'Read the decisions aloud',
    because: 'Then they go to everybody',
    weight: 2,
  };
  return deal([...wishes, closing], facts.minutes);
}

// Those that decide; the others have their own work and no time for more.
const meetsOften = new Set<MeetingKind>([
  'weekly check-in',
  'leadership review',
  'mid-quarter review',
  'quarter review',
]);

function waiting({ escalations, decisions, parked, additions, kind }: AgendaFacts): Wish[] {
  const asked = escalations.toSorted((a, b) => Number(b.isLate) - Number(a.isLate) || b.day - a.day);
  const late = (past: number) =>
    past > 0 ? [`${counted(past, 'decision')} past ${past === 1 ? 'its' : 'their'} date`] : [];
  const kept = decisions.of > 0 ? [`${decisions.done} of ${decisions.of} done`] : [];
  return [
    ...asked.map(
      (each): Wish => ({
        kind: 'escalation',
        title: `Answer ${each.raisedByName}`,
        because: each.isLate
          ? `Escalation, past its ${each.of} days`
          : `Escalation, day ${each.day} of ${each.of}`,
        said: each.need,
        saidBy: each.raisedByName,
        escalationId: each.id,
        objectiveId: each.objectiveId,
        keyResultId: each.keyResultId,
        weight: 4,
      }),
    ),
    ...(decisions.of + decisions.past > 0
      ? [
          {
            kind: 'decisions' as const,
            title: 'Last time’s decisions',
            because: [...kept, ...late(decisions.past)].join(', '),
            weight: 2,
          },
        ]
      : []),
    ...parked.map((each): Wish => ({ ...each, kind: 'parked', because: 'Parked last time', weight: 3 })),
    ...(kind === 'weekly check-in' ? [] : additions).map(
      (each): Wish => ({
        kind: 'addition',
        title: `What does “${each.title}” displace?`,
        because: `Added ${each.addedByName ? `by ${each.addedByName}` : 'from a file'}, no price named for ${counted(each.unpaidDays, 'day')}`,
        objectiveId: each.objectiveId,
        keyResultId: each.keyResultId,
        weight: 5,
      }),
    ),
  ];
}

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

const ownPart: Record<MeetingKind, Part> = {
  'annual outcomes': () => [
    workOf('outcomes', 'Three to five outcomes, each with a stop list', 'Baseline, target, sponsor', 8),
  ],
  'company draft': (facts) => [drafts(facts)],
  'team drafting': (facts) => [drafts(facts)],
  'alignment workshop': (facts) => [
    drafts(facts),
    workOf('load', 'Who carries too much', 'Objectives and key results by person', 4),
  ],
  commit: (facts) => [drafts(facts)],
  'weekly check-in': (facts) => [...perKeyResult(facts), ...silent(facts), ...targets(facts)],
  'leadership review': (facts) => [...changes(facts), ...targets(facts)],
  'mid-quarter review': (facts) => perObjective(facts, 'Continue, rescope or stop?'),
  'quarter review': (facts) => perObjective(facts, 'What happened, and what do we decide?'),
  retrospective: () => [
    workOf('record', 'What the record says', 'Meetings, check-ins, additions, answers', 5),
    workOf('rhythm', 'One change to the rhythm', 'With one owner; remembered next time', 5),
  ],
  reset: (facts) => [...perObjective(facts, 'Carry, drop, or watch as a KPI?')],
};

const worst: Record<Status, number> = { 'off track': 0, 'at risk': 1, 'not started': 2, 'on track': 3 };

/** Green when they last met and lost now: on the face of it nobody saw it coming. */
export function fell(now: Stand | null, before: Stand | null): boolean {
  if (!now || !before) return false;
  const wasSure = before.status === 'on track' || (before.confidence ?? 0) >= sureFrom;
  const isLost = now.status === 'off track' || (now.confidence ?? 1) < doubtfulBelow;
  return wasSure && isLost;
}

/** Key results of an objective worth talking about, most pressing first. */
export function talkOf(course: Course) {
  return course.keyResults
    .flatMap((each) => {
      if (!each.now) return [];
      const why = exceptionsOf(each.now, each.before);
      const isFall = fell(each.now, each.before);
      return why.length > 0 || isFall ? [{ ...each, now: each.now, why, isFall }] : [];
    })
    .sort((a, b) => Number(b.isFall) - Number(a.isFall) || rankOf(a.now) - rankOf(b.now));
}

const rankOf = ({ status }: Stand) => (status ? worst[status] : 2);

/** What a reason says on an agenda. */
export function reasonWords({
  now,
  before,
  isFall,
}: {
  now: Stand;
  before: Stand | null;
  isFall: boolean;
}): string {
  const sure = now.confidence === null ? '' : `, ${Math.round(now.confidence * 100)}% sure`;
  if (isFall) return `Was ${before?.status ?? 'sure'}, now ${now.status ?? 'not'}${sure}`;
  if (before?.status && now.status && before.status !== now.status)
    return `From ${before.status} to ${now.status}${sure}`;
  return `${now.status ? now.status[0]?.toUpperCase() + now.status.slice(1) : 'Asks for help'}${sure}`;
}

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

/** Whether nobody has said anything for so long that it is worth a question. @param days null before the first check-in */
export function isSilent(days: number | null): boolean {
  return days === null || days > silentAfterDays;
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

/** Deals the minutes out by weight, at least one each, so that together they fill the meeting when it has that many. */
function deal(wishes: readonly Wish[], minutes: number): AgendaItem[] {
  const total = wishes.reduce((sum, { weight }) => sum + weight, 0);
  let given = 0;
  let weighed = 0;
  return wishes.map(({ weight, ...wish }) => {
    weighed += weight;
    const until = Math.round((weighed / total) * minutes);
    const own = Math.max(1, until - given);
    given = Math.max(until, given);
    return {
      said: '',
      saidBy: '',
      objectiveId: null,
      keyResultId: null,
      escalationId: null,
      ...wish,
      minutes: own,
    };
  });
}
