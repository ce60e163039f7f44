// What the three screens of set-up ask, kept while one goes back and forth and over a reload. The password is not kept anywhere.
import { useEffect, useState } from 'react';
import type { Day } from '../../../core/calendar/day.ts';
import type { CalendarRule } from '../../../core/calendar/quarters.ts';
import { localDay } from '../../../core/calendar/zone.ts';
import { type CheckInRhythm, defaultRhythm } from '../../../core/workspace.ts';
import { ownZone } from '../../parts/zone-field.tsx';
import { cycleFor } from './first-cycle.ts';

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
