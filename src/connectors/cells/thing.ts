// What kind of thing a row is, from the word in its type column. The words are an open set: tenants rename them.

export type Thing = 'outcome' | 'objective' | 'key result' | 'initiative';

/** The thing a type word names; null when we do not know the word. */
export function readThing(word: string): Thing | null {
  const plain = word.slice(0, 60).toLowerCase().replace(/[_-]+/g, ' ');
  if (/\bkey ?results?\b|\bkrs?\b|\bmilestones?\b|\bmetrics?\b|\bmeasures?\b|\btargets?\b/.test(plain))
    return 'key result';
  if (/initiative|project|deliverable|\btasks?\b|\bactions?\b|work item|\bepics?\b|activit/.test(plain))
    return 'initiative';
  if (/strategic|\boutcomes?\b|pillar|north star/.test(plain)) return 'outcome';
  return /objective|\bgoals?\b|\baims?\b|\bokrs?\b/.test(plain) ? 'objective' : null;
}
