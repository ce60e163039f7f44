// The evidence pack: a fixed extract of the record. The same record, rule and seed give the same text, so its digest in an award can be checked years later.
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { type Facts, weeksIn } from './facts.ts';
import { type Gate, gatesOf } from './gates.ts';

/** Rises with every change of what goes into a pack. */
const rule = 'evidence-1';

type Artefact = {
  id: string;
  kind: 'decision' | 'change' | 'lesson' | 'note';
  on: string;
  role: string;
  text: string | null;
};

export type Pack = {
  rule: string;
  organisation: string;
  cycle: { name: string; startsOn: string; endsOn: string; weeks: number };
  role: string;
  redaction: Facts['consent']['level'];
  counts: Record<string, number>;
  gates: Gate[];
  /** Drawn by the system, and one the learner chose. */
  sample: { drawn: Artefact[]; chosen: Artefact | null };
  objectives: { title: string; keyResults: string[] }[] | null;
};

const drawnCount = 3;

/** @param chosen id of the piece the learner wants to be seen; null when none, or when it is not there */
export function packOf(facts: Facts, { seed, chosen }: { seed: number; chosen: string | null }): Pack {
  const { organisation, consent, cycle } = facts;
  const artefacts = artefactsOf(facts);
  const others = artefacts.filter(({ id }) => id !== chosen);
  return {
    rule,
    organisation,
    cycle: { ...cycle, weeks: weeksIn(facts) },
    role: roleOf(facts, facts.learner),
    redaction: consent.level,
    counts: countsOf(facts),
    gates: gatesOf(facts),
    sample: {
      drawn: drawn(others, seed),
      chosen: artefacts.find(({ id }) => id === chosen) ?? null,
    },
    objectives:
      consent.level === 'okr texts'
        ? facts.objectives.map(({ title, keyResults }) => ({
            title,
            keyResults: keyResults.map((each) => each.title),
          }))
        : null,
  };
}

const roleOf = ({ people }: Facts, id: string): string =>
  people.find((person) => person.id === id)?.role ?? 'a colleague';

// What counts is that it was done: early bad news, a key result stopped with its reason, a decision changed.
function countsOf(facts: Facts): Record<string, number> {
  const { meetings, changes, checkIns, review, learner } = facts;
  const held = (kind: string) => meetings.filter((each) => each.kind === kind).length;
  return {
    planningSessions: held('planning'),
    alignmentSessions: held('alignment'),
    checkInMeetings: held('check-in'),
    facilitated: meetings.filter(({ facilitator }) => facilitator === learner).length,
    checkIns: checkIns.length,
    peopleWhoCheckedIn: new Set(checkIns.map(({ by }) => by)).size,
    decisions: meetings.reduce((sum, { decisions }) => sum + decisions.length, 0),
    changesWithReason: changes.filter(({ reason }) => reason.trim() !== '').length,
    stoppedWithReason: changes.filter(({ what, reason }) => what === 'stopped' && reason.trim() !== '')
      .length,
    lessons: review?.lessons.length ?? 0,
  };
}

// Other people are roles, and their words stay in the house whatever the level is.
function artefactsOf(facts: Facts): Artefact[] {
  const { consent, learner, meetings, changes, review, checkIns } = facts;
  const piece = (kind: Artefact['kind'], id: string, on: string, by: string, text: string): Artefact => ({
    id,
    kind,
    on,
    role: roleOf(facts, by),
    text: consent.level !== 'counts' && by === learner ? text : null,
  });
  return [
    ...meetings.flatMap(({ on, decisions }) =>
      decisions.map(({ id, by, text }) => piece('decision', id, on, by, text)),
    ),
    ...changes.map(({ id, on, by, reason }) => piece('change', id, on, by, reason)),
    ...(review?.lessons ?? []).map(({ id, by, text }) => piece('lesson', id, review?.on ?? '', by, text)),
    ...checkIns
      .filter(({ note }) => note.trim() !== '')
      .map(({ id, trueOn, by, note }) => piece('note', id, trueOn, by, note)),
  ].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function drawn(artefacts: readonly Artefact[], seed: number): Artefact[] {
  const chance = xoroshiro128plus(seed);
  const left = [...artefacts];
  return Array.from(
    { length: Math.min(drawnCount, left.length) },
    () => left.splice(uniformInt(chance, 0, left.length - 1), 1)[0] as Artefact,
  );
}
