// What the states and outcomes of an assessment are called on a page.
export const stateWords: Record<string, string> = {
  booked: 'booked',
  'checked-in': 'checked in',
  running: 'under way',
  submitted: 'handed in',
  marking: 'being marked',
  moderation: 'with a moderator',
  decided: 'decided, not released',
  released: 'released',
  final: 'final',
  void: 'void',
};

export const outcomeWords: Record<string, string> = {
  pass: 'Passed',
  fail: 'Not passed',
  hold: 'Held',
  trial: 'A trial, neither passed nor failed',
};

/** One decimal: a score is compared unrounded, and shown near enough to see why. */
export const points = (value: number) => value.toFixed(1).replace(/\.0$/, '');
