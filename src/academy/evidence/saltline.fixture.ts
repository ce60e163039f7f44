// The spring cycle of the harbour team at Saltline Ferries, led by Ines Carvalho.
import { Facts } from './facts.ts';

const day = (week: number, weekday = 0) =>
  new Date(Date.UTC(2026, 2, 2) + (week * 7 + weekday) * 86_400_000).toISOString().slice(0, 10);

export const spring = Facts.parse({
  learner: 'ines',
  organisation: 'Saltline Ferries',
  consent: { level: 'own words', on: '2026-06-01' },
  cycle: { name: 'Spring tides', startsOn: '2026-03-02', endsOn: '2026-05-31' },
  people: [
    { id: 'ines', role: 'team lead' },
    { id: 'tomas', role: 'harbour master' },
    { id: 'priya', role: 'sponsor' },
  ],
  objectives: [
    {
      id: 'o1',
      title: 'Boats leave on time',
      keyResults: [{ id: 'k1', title: 'On-time departures from 78% to 92%' }],
    },
  ],
  checkIns: Array.from({ length: 11 }, (_, week) => ({
    id: `c${week}`,
    keyResult: 'k1',
    by: week % 3 === 0 ? 'tomas' : 'ines',
    trueOn: day(week, 3),
    recordedAt: `${day(week, 4)}T09:00:00Z`,
    value: 78 + week,
    note: week === 4 ? 'The early crew changed it' : week === 6 ? 'Fog for a week' : '',
  })),
  meetings: [
    { id: 'm0', kind: 'planning', on: day(0), facilitator: 'priya', present: ['ines', 'tomas', 'priya'] },
    ...[2, 4, 6, 8].map((week) => ({
      id: `m${week}`,
      kind: 'check-in' as const,
      on: day(week),
      facilitator: week < 6 ? 'ines' : 'tomas',
      present: ['ines', 'tomas'],
      decisions: [{ id: `d${week}`, by: week < 6 ? 'ines' : 'tomas', text: `Decision of week ${week}` }],
    })),
  ],
  changes: [
    {
      id: 'x1',
      keyResult: 'k1',
      on: day(5),
      by: 'ines',
      what: 'stopped',
      reason: 'The ticket app was not the bottleneck',
    },
  ],
  review: {
    on: '2026-05-29',
    keyResults: 1,
    scored: 1,
    lessons: [{ id: 'l1', by: 'tomas', text: 'Ask the crew first' }],
  },
});
