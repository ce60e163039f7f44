// What the skill of stated confidence says, with its interval; and that it says nothing where it cannot.
type Skill = { n: number; needed: number; skill: number | null; low: number | null; high: number | null };

const two = (value: number) => value.toFixed(2).replace('-', '−');

export function skillSentence({ n, needed, skill, low, high }: Skill): string {
  if (n < needed) return `Nothing is read into fewer than ${needed} calls.`;
  if (skill === null || low === null || high === null)
    return 'They ended so much alike that nothing can be read into how sure anybody was.';
  const numbers = `Brier skill ${two(skill)}, 95% interval ${two(low)} to ${two(high)}`;
  if (low > 0) return `How sure somebody was told more than the base rate does (${numbers}).`;
  if (high < 0) return `Always stating the base rate would have told more (${numbers}).`;
  return `Whether it told more than the base rate does cannot be said yet (${numbers}).`;
}
