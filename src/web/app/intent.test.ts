import { expect, test } from 'vitest';
import { keyFor, newKey } from './intent.ts';

test('the same call without an answer keeps its key', () => {
  const first = keyFor(['checkIns', 'record'], { value: 3 });
  expect(keyFor(['checkIns', 'record'], { value: 3 }).key).toBe(first.key);
});

test('after an answer the same call is a new intent', () => {
  const first = keyFor(['comments', 'create'], { body: 'again' });
  first.answered();
  expect(keyFor(['comments', 'create'], { body: 'again' }).key).not.toBe(first.key);
});

test('another input is another intent', () => {
  expect(keyFor(['a', 'b'], { x: 1 }).key).not.toBe(keyFor(['a', 'b'], { x: 2 }).key);
});

test('makes a version 4 uuid without crypto.randomUUID', () => {
  const original = crypto.randomUUID;
  Object.defineProperty(crypto, 'randomUUID', { value: undefined, configurable: true });
  try {
    expect(newKey()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  } finally {
    Object.defineProperty(crypto, 'randomUUID', { value: original, configurable: true });
  }
});
