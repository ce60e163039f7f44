// The sentence at the head of one's sittings.
type Attempt = { state: string; outcome: string | null; levelTitle: string };

const over = ['released', 'final', 'void'];

export const isOpen = ({ state }: Pick<Attempt, 'state'>): boolean => !over.includes(state);

export function finding(attempts: readonly Attempt[]): string {
  const open = attempts.find(isOpen);
  if (open?.state === 'running') return 'Your sitting is under way';
  if (open && ['booked', 'checked-in'].includes(open.state)) return 'Your sitting waits until you begin';
  if (open) return 'Your sitting is with people who read it';
  const passed = attempts.find(({ outcome }) => outcome === 'pass');
  if (passed) return `You have passed as ${passed.levelTitle}`;
  return attempts.length > 0 ? 'Nothing is booked now' : 'Show what you would do, not what you recall';
}
