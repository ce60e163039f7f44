import { expect, test } from 'vitest';
import { reachOf } from '../../okr/reach.ts';
import { plainLook, readLook } from './address.ts';
import { findingOf } from './finding.ts';
import { keyResult, objective, supporting, today } from './samples.ts';

const facts = (all: ReturnType<typeof objective>[], more: Partial<Parameters<typeof findingOf>[0]> = {}) => ({
  all,
  shown: all,
  outcomes: [],
  reach: reachOf(all),
  cycleName: 'Spring tides',
  phase: 'running' as const,
  today,
  ...more,
});
const silent = (id: string, teamName = 'Fleet') =>
  objective({
    id,
    teamId: teamName,
    teamName,
    keyResults: [keyResult({ id: `${id}1`, effectiveOn: '2026-05-01', status: 'off track' })],
  });
const fresh = (id: string) => objective({ id, keyResults: [keyResult({ id: `${id}1` })] });

test('silence comes first, with where it sits', () => {
  const { title, lead } = findingOf(
    facts([silent('a'), silent('b'), silent('c', 'Digital'), fresh('d')]),
    plainLook,
    false,
  );
  expect(title).toBe('Three key results have gone a week without a word');
  expect(lead).toBe('Two of the three are in Fleet. 4 key results in all.');
});

test('without silence it says how objectives stand', () => {
  const off = { ...fresh('a'), status: 'off track' as const };
  expect(findingOf(facts([off, fresh('b')]), plainLook, false).title).toBe(
    'One of two objectives is off track',
  );
  expect(findingOf(facts([fresh('a'), fresh('b')]), plainLook, false).title).toBe(
    'Every objective is on track, all two',
  );
});

test('a commitment of yesterday is not silence', () => {
  const young = objective({
    id: 'a',
    status: 'not started',
    committedAt: '2026-05-13T08:00:00.000Z',
    keyResults: [keyResult({ id: 'a1', effectiveOn: null, status: null })],
  });
  expect(findingOf(facts([young]), plainLook, false).title).toBe(
    'No check-in yet, so nothing to say about how it stands',
  );
});

test('the map says how many reach an outcome, and what leans on few', () => {
  const all = [
    { ...fresh('a'), supports: supporting('a', 'outcome:time') },
    { ...fresh('b'), status: 'at risk' as const, supports: supporting('b', 'a') },
    fresh('c'),
  ];
  const outcomes = [{ id: 'outcome:time', title: 'Every sailing on time' }];
  const { title, lead } = findingOf(facts(all, { outcomes }), readLook({ view: 'map' }), false);
  expect(title).toBe('Two of three objectives reach an outcome');
  expect(lead).toBe('“Every sailing on time” leans on two of them, and only one is on track.');
});

test('a closed cycle counts verdicts', () => {
  const all = [
    objective({ id: 'a', verdict: 'achieved' }),
    objective({ id: 'b', verdict: 'missed' }),
    objective({ id: 'c', verdict: 'missed' }),
  ];
  expect(findingOf(facts(all, { phase: 'closed' }), plainLook, false)).toEqual({
    title: 'One of three objectives was achieved',
    lead: 'Spring tides is closed: 2 missed.',
  });
});

test('with nothing there it says so', () => {
  expect(findingOf(facts([]), plainLook, false).title).toBe('Nothing is written for Spring tides yet');
  expect(findingOf(facts([fresh('a')], { shown: [] }), readLook({ text: 'anchor' }), true).title).toBe(
    'Nothing here fits the filter',
  );
});

test('a filter by status counts the key results it is about', () => {
  const all = [silent('a'), fresh('b')];
  const { title, lead } = findingOf(
    facts(all, { shown: all.slice(0, 1) }),
    readLook({ status: 'at-risk.off-track' }),
    true,
  );
  expect(title).toBe('One key result is at risk or off track');
  expect(lead).toBe('It belongs to 1 objective of 2.');
});
