import { expect, test } from 'vitest';
import { createRegistry, isCharacter, type KeyPress, pressName, sequenceMs } from './registry.ts';

const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code: '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...more,
});
const how = { onMac: false, characters: true, typing: false, at: 0 };
const shortcut = (keys: string, label = keys) => ({ keys, label, group: 'Everywhere', run: () => {} });

test('names a press as shortcuts are written', () => {
  expect(pressName(press('K', { ctrlKey: true }), false)).toBe('mod+k');
  expect(pressName(press('k', { metaKey: true }), true)).toBe('mod+k');
  expect(pressName(press('?', { shiftKey: true }), false)).toBe('?');
  expect(pressName(press('Enter', { shiftKey: true }), false)).toBe('shift+enter');
  expect(pressName(press('€', { altKey: true, code: 'KeyE' }), true)).toBe('alt+e');
});

test('tells characters, which can be turned off, from chords', () => {
  expect(['c', '?', 'g h', 'shift+n'].map(isCharacter)).toEqual([true, true, true, true]);
  expect(['mod+k', 'alt+1', 'escape', 'shift+enter'].map(isCharacter)).toEqual([false, false, false, false]);
});

test('characters are not heard while somebody types or when they are turned off', () => {
  const registry = createRegistry();
  registry.add(shortcut('c'));
  registry.add(shortcut('mod+k'));
  expect(registry.find(press('c'), how)).toMatchObject({ keys: 'c' });
  expect(registry.find(press('c'), { ...how, typing: true })).toBeNull();
  expect(registry.find(press('c'), { ...how, characters: false })).toBeNull();
  expect(
    registry.find(press('k', { ctrlKey: true }), { ...how, typing: true, characters: false }),
  ).toMatchObject({ keys: 'mod+k' });
});

test('a sequence waits for its second key, but not for ever', () => {
  const registry = createRegistry();
  registry.add(shortcut('g h'));
  registry.add(shortcut('h'));
  expect(registry.find(press('g'), how)).toBe('wait');
  expect(registry.find(press('h'), { ...how, at: sequenceMs })).toMatchObject({ keys: 'g h' });
  expect(registry.find(press('g'), how)).toBe('wait');
  expect(registry.find(press('h'), { ...how, at: sequenceMs + 1 })).toMatchObject({ keys: 'h' });
});

test('the latest shortcut for a key wins, and the earlier one is back when it goes', () => {
  const registry = createRegistry();
  registry.add(shortcut('n', 'New objective'));
  const remove = registry.add(shortcut('n', 'New key result'));
  expect(registry.find(press('n'), how)).toMatchObject({ label: 'New key result' });
  remove();
  expect(registry.find(press('n'), how)).toMatchObject({ label: 'New objective' });
});

test('what is offered everywhere gives way to the page, also when it comes later', () => {
  const registry = createRegistry();
  registry.add(shortcut('n', 'No'));
  registry.add({ ...shortcut('n', 'New objective'), givesWay: true });
  expect(registry.find(press('n'), how)).toMatchObject({ label: 'No' });
});

test('what has no key is listed, and no press runs it', () => {
  const registry = createRegistry();
  registry.add(shortcut('', 'Sign out'));
  registry.add(shortcut('g h'));
  expect(registry.all().map(({ label }) => label)).toContain('Sign out');
  expect(registry.find(press('s'), how)).toBeNull();
  expect(registry.find(press('g'), how)).toBe('wait');
});

test('a dialog hears only its own shortcuts', () => {
  const registry = createRegistry();
  registry.add(shortcut('c'));
  const { layer, leave } = registry.enterLayer();
  registry.add(shortcut('mod+enter'), layer);
  expect(registry.find(press('c'), how)).toBeNull();
  expect(registry.find(press('Enter', { ctrlKey: true }), how)).toMatchObject({ keys: 'mod+enter' });
  leave();
  expect(registry.find(press('c'), how)).toMatchObject({ keys: 'c' });
});
