// What the three screens of set-up ask, kept while one goes back and forth and over a reload. The password is not kept anywhere.
import { useEffect, useState } from 'react';
import { addDays, type Day, mondayOf } from '../../../core/calendar/day.ts';
import { type CalendarRule, nextQuarter, type Quarter, quarterOf } from '../../../core/calendar/quarters.ts';
import { localDay } from '../../../core/calendar/zone.ts';
import { type CheckInRhythm, defaultRhythm } from '../../../core/workspace.ts';
import { ownZone } from '../../parts/zone-field.tsx';

export type StartWith = 'demo' | 'import' | 'empty';

export type Answers = {
  name: string;
  email: string;
  password: string;
  zone: string;
  workspaceName: string;
  calendar: CalendarRule;
  rhythm: CheckInRhythm;
  cycleName: string;
  startsOn: Day;
  endsOn: Day;
  startWith: StartWith;
};

const key = 'quarterdeck.setup';
const weeksByHand = 13;

/** The quarter today lies in and the one after; with dates by hand thirteen weeks from this Monday, and from the end of those. */
export function proposals(rule: CalendarRule, today: Day): [Quarter, Quarter] {
  const byHand = (from: Day, name: string) => ({
    name,
    startsOn: from,
    endsOn: addDays(from, weeksByHand * 7 - 1),
  });
  const now = quarterOf(rule, today) ?? byHand(mondayOf(today), 'First cycle');
  const after =
    rule.family === 'explicit' ? byHand(addDays(now.endsOn, 1), 'First cycle') : nextQuarter(rule, now);
  return [now, after];
}

/** The answers that follow from a calendar: the quarter still worth starting, which in its last three weeks is the next. */
export function cycleFor(rule: CalendarRule, today: Day): Pick<Answers, 'cycleName' | 'startsOn' | 'endsOn'> {
  const [now, after] = proposals(rule, today);
  const { name, startsOn, endsOn } = today > addDays(now.endsOn, -21) ? after : now;
  return { cycleName: name, startsOn, endsOn };
}

function fresh(): Answers {
  const zone = ownZone();
  const calendar: CalendarRule = { family: 'quarters', fiscalStartMonth: 1 };
  return {
    name: '',
    email: '',
    password: '',
    zone,
    workspaceName: '',
    calendar,
    rhythm: defaultRhythm,
    ...cycleFor(calendar, localDay(new Date(), zone)),
    startWith: 'demo',
  };
}

function kept(): Answers {
  try {
    return { ...fresh(), ...JSON.parse(sessionStorage.getItem(key) ?? '{}') };
  } catch {
    return fresh();
  }
}

export function useAnswers() {
  const [answers, setAnswers] = useState(kept);
  useEffect(() => {
    const { password: _, ...rest } = answers;
    try {
      sessionStorage.setItem(key, JSON.stringify(rest));
    } catch {
      // Without storage the answers last as long as the page.
    }
  }, [answers]);
  return [answers, (more: Partial<Answers>) => setAnswers((now) => ({ ...now, ...more }))] as const;
}

export function forgetAnswers(): void {
  try {
    sessionStorage.removeItem(key);
  } catch {
    // Nothing was kept.
  }
}
