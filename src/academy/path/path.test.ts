// The path shows what is there and hides what would spoil it; how far somebody is follows from their deeds alone.
import { expect, it } from 'vitest';
import { readProgramme } from '../content/programme.ts';
import { files } from '../content/saltline.fixture.ts';
import { outlineOf } from './outline.ts';
import { type Deeds, progressOf } from './progress.ts';

const outline = outlineOf(readProgramme(files))!;
const deeds = (more: Partial<Deeds> = {}): Deeds => ({
  lessons: new Map(),
  drills: new Set(),
  briefs: new Set(),
  conversations: new Set(),
  ...more,
});

it('lists what can be learned and practised, and no sealed item, key or exemplar', () => {
  expect(outline.modules.map(({ id, lessons }) => [id, lessons.map((lesson) => lesson.id)])).toEqual([
    ['writing', ['lesson-outcome']],
  ]);
  expect(outline.scenarios.map(({ id }) => id)).toEqual(['sjt-1', 'sjt-2', 'sjt-3']);
  const said = JSON.stringify(outline);
  for (const secret of ['sjt-4', 'names the outcome', 'good-draft', '"mean"'])
    expect(said).not.toContain(secret);
});

it('says what comes next and what is left of a module', () => {
  const fresh = progressOf(outline, deeds());
  expect(fresh).toMatchObject({ next: 'lesson-outcome', isComplete: false, lessons: { done: 0, of: 1 } });
  expect(fresh.modules[0]).toMatchObject({ read: 0, of: 1, minutesLeft: 3, doneAt: null });
});

it('is complete when everything was met once, and not before', () => {
  const at = '2026-05-06T10:00:00.000Z';
  const all = {
    lessons: new Map([['lesson-outcome', at]]),
    drills: new Set(outline.drills.map(({ id }) => id)),
    briefs: new Set(['studio-timetable']),
    conversations: new Set(['stalled']),
  };
  expect(progressOf(outline, deeds(all))).toMatchObject({
    isComplete: true,
    next: null,
    modules: [{ doneAt: at }],
  });
  for (const part of ['lessons', 'drills', 'briefs', 'conversations'] as const)
    expect([part, progressOf(outline, deeds({ ...all, [part]: deeds()[part] })).isComplete]).toEqual([
      part,
      false,
    ]);
});

it('counts nothing that is not of this programme', () => {
  const strange = deeds({ briefs: new Set(['studio-of-another']), lessons: new Map([['gone', 'x']]) });
  expect(progressOf(outline, strange)).toMatchObject({ briefs: { done: 0 }, lessons: { done: 0 } });
});
