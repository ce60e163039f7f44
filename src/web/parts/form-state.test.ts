import { expect, test } from 'vitest';
import { changedFields, edited, rebased } from './form-state.ts';
import { errorsByField, problemOf } from './problem.ts';

const refusal = (code: string, detail: Record<string, unknown>) =>
  Object.assign(new Error('Some of this could not be read.'), {
    code,
    status: 400,
    data: { next: 'Correct the fields named and send it again.', detail, requestId: 'r1' },
  });

test('a refusal becomes what happened, what to do and errors by field', () => {
  const problem = problemOf(
    refusal('bad-input', {
      issues: [
        { path: ['fields', 'title'], message: 'Write something here' },
        { path: ['guidance', 0, 'words'], message: 'Too long' },
      ],
    }),
  );
  expect(problem).toMatchObject({
    code: 'bad-input',
    sentence: 'Some of this could not be read.',
    next: 'Correct the fields named and send it again.',
    requestId: 'r1',
  });
  expect(errorsByField(problem)).toEqual({ title: 'Write something here', 'guidance.0.words': 'Too long' });
});

test('what is missing for commit lands on its field, the first sentence wins', () => {
  const problem = problemOf(
    refusal('incomplete', {
      missing: [
        { field: 'ownerId', say: 'Name one owner' },
        { field: 'ownerId', say: 'Again' },
        { say: 'No field' },
      ],
    }),
  );
  expect(errorsByField(problem)).toEqual({ ownerId: 'Name one owner' });
});

test('no answer is told apart from a fault', () => {
  expect(problemOf(new TypeError('Failed to fetch')).code).toBe('offline');
  expect(problemOf(new Error('boom')).code).toBe('fault');
  expect(
    problemOf(
      Object.assign(new Error('Internal'), {
        code: 'INTERNAL_SERVER_ERROR',
        status: 500,
        data: { requestId: 'r2' },
      }),
    ),
  ).toMatchObject({ code: 'fault', requestId: 'r2' });
});

test('editing a field takes its error away and no other', () => {
  const state = {
    values: { title: '', guidance: [] as string[] },
    saved: { title: '', guidance: [] as string[] },
    errors: { title: 'Write something here', 'guidance.0.words': 'Too long' },
  };
  expect(edited(state, 'title', 'Fewer queues').errors).toEqual({ 'guidance.0.words': 'Too long' });
  expect(edited(state, 'guidance', ['x']).errors).toEqual({ title: 'Write something here' });
});

test('only what differs from the saved values counts as changed', () => {
  const saved = { title: 'A', ids: ['1'] };
  expect(changedFields({ values: { title: 'A', ids: ['1'] }, saved, errors: {} })).toEqual({});
  expect(changedFields({ values: { title: 'A', ids: ['1', '2'] }, saved, errors: {} })).toEqual({
    ids: ['1', '2'],
  });
});

test('when somebody else was faster, what was touched here stays a change and the rest follows them', () => {
  const saved = { title: 'Board faster', target: 4, source: 'gate log' };
  const state = { values: { ...saved, target: 2 }, saved, errors: { target: 'Too low' } };
  const next = rebased(state, { title: 'Board faster', target: 6, source: 'turnstiles' });
  expect(next.values).toEqual({ title: 'Board faster', target: 2, source: 'turnstiles' });
  expect(changedFields(next)).toEqual({ target: 2 });
  expect(next.errors).toEqual({});
});
