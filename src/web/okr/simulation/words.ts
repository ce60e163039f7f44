// The words of the simulator: kinds of matters, competencies, what somebody did, what it looked like.
import type { Competency } from '../../../simulator/mark/competency.ts';
import type { Family } from '../../../simulator/table/family.ts';
import type { SituationKind } from '../../../simulator/world.ts';

export const kindWords: Readonly<Record<SituationKind, string>> = {
  claim: 'asks',
  keyResult: 'key result',
  team: 'team',
  sponsor: 'sponsor',
  meeting: 'review',
  urgent: 'urgent, it is said',
  midway: 'half-way',
  forecast: 'forecast',
  exhibit: 'from elsewhere',
};

export const competencyWords: Readonly<Record<Competency, string>> = {
  focus: 'Focus',
  outcomeThinking: 'Outcome thinking',
  challenge: 'Challenge',
  facilitation: 'Facilitation',
  cadence: 'Cadence discipline',
  tradeOff: 'Trade-off governance',
  evidence: 'Evidence reading',
  coaching: 'Coaching',
};

/** After "You": past tense, without an object that changes. */
const deeds: Readonly<Record<Family, Readonly<Record<string, string>>>> = {
  claim: {
    accept: 'said yes',
    evidence: 'asked for evidence',
    trade: 'asked what it would replace',
    refuse: 'said no',
  },
  keyResult: {
    accept: 'let it stand',
    coach: 'coached',
    rewrite: 'rewrote it with them',
    reject: 'sent it back',
  },
  team: {
    leave: 'left them to it',
    nudge: 'sent a reminder',
    coach: 'sat down with them',
    probe: 'asked to see the evidence',
    escalate: 'took it to the sponsor',
  },
  sponsor: {
    nothing: 'left it',
    remind: 'sent a reminder',
    brief: 'brought one decision',
    reschedule: 'moved the review',
    escalate: 'brought it into daylight',
  },
  meeting: {
    run: 'let it run',
    write: 'had everybody write first',
    park: 'put it on the side list',
    name: 'named the trade-off',
    offline: 'took it out of the room',
  },
  urgent: {
    add: 'added it on top',
    displace: 'took it in and stopped something',
    park: 'put it off to the reset',
    refuse: 'said no',
  },
  midway: { continue: 'let it go on', rescope: 'cut it down', stop: 'stopped it' },
};

export function deedWords(kind: SituationKind, done: string): string {
  return kind === 'forecast' || kind === 'exhibit' ? 'gave a chance' : (deeds[kind][done] ?? done);
}

/** After "where it looked like". */
const looks: Readonly<Record<Family, Readonly<Record<string, string>>>> = {
  claim: {
    strong: 'a strong case',
    unclear: 'an open question',
    'weak, open owner': 'a weak case with an owner who listens',
    'weak, hard owner': 'a weak case with an owner who will not move',
  },
  keyResult: {
    good: 'a change worth having',
    'bad, able team': 'an activity, from a team that knows better',
    'bad, new team': 'an activity, from a team that is new to this',
    'not theirs': 'something the team cannot move',
  },
  team: {
    fine: 'nothing was wrong',
    slip: 'a slip',
    overload: 'too much load',
    disbelief: 'a team that had stopped believing in it',
    watermelon: 'good news covering a gap',
  },
  sponsor: {
    fine: 'all was well',
    forgot: 'a sponsor who forgot',
    clash: 'a clash of dates',
    drifting: 'a sponsor losing interest',
    bypassing: 'decisions made elsewhere',
  },
  meeting: {
    productive: 'a talk that was getting somewhere',
    dominated: 'one voice filling the room',
    'status drift': 'a round of reports',
    'stuck choice': 'a choice nobody made',
    'personal conflict': 'a quarrel between two people',
  },
  urgent: {
    'big and real': 'something big and real',
    'small and real': 'something real that could wait',
    'real, capacity offered': 'something real that brought its own people',
    noise: 'noise',
  },
  midway: {
    'on track': 'an objective on its way',
    salvageable: 'an objective that held in part',
    dead: 'an objective whose reason had gone',
  },
};

export function looksWords(kind: SituationKind, looked: string): string {
  return kind === 'forecast' || kind === 'exhibit' ? looked : (looks[kind][looked] ?? looked);
}

/** "4 weeks before the quarter", "week 6 of 13". */
export function weekWords(week: number): string {
  if (week > 13) return 'the quarter is over';
  if (week > 0) return `week ${week} of 13`;
  return week === -1 ? 'the week before the quarter' : `${-week} weeks before the quarter`;
}

/** A mark or the end of an interval, with a minus that reads as one. */
export const figure = (value: number) => String(Math.round(value)).replace('-', '−');
export const points = (value: number) => String(Math.round(10 * value) / 10);
export const share = (value: number) => `${Math.round(100 * value)}%`;
export const firstName = (name: string) => name.split(' ')[0] as string;
