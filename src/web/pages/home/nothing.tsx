// When nothing is owed: why, and when something will be.
import { useMay } from '../../app/may.ts';
import { useMe } from '../../app/me.ts';
import { NextDue } from '../../okr/next-due.tsx';
import { LinkButton } from '../../parts/link-button.tsx';
import type { HomeAnswer } from './home.ts';

export function nothingTitle({ cycle, done }: HomeAnswer): string {
  if (!cycle) return 'No cycle is open';
  if (cycle.phase === 'planning') return `${cycle.name} is being planned`;
  if (cycle.quiet) return 'A quiet week: nothing is due';
  return done > 0 ? 'All of yours is in for this week' : 'Nothing is owed this week';
}

/** Why, or what comes next. */
export function Nothing({ home: { cycle, done } }: { home: HomeAnswer }) {
  const may = useMay();
  if (!cycle)
    return may('cycles.create') ? (
      <>Objectives live in a cycle, usually a quarter. Open one and drafting can begin.</>
    ) : (
      <>Objectives live in a cycle, usually a quarter. An admin opens one; then drafting begins here.</>
    );
  if (cycle.phase === 'planning')
    return <>Check-ins begin when it is committed. Until then you draft, and your drafts wait here.</>;
  if (!cycle.quiet && done === 0)
    return <>You own no key result that is due. What others change around you stands here.</>;
  return <NextDue />;
}

/** The one thing to do instead. */
export function NothingButton({ home: { cycle } }: { home: HomeAnswer }) {
  const may = useMay();
  const me = useMe();
  if (!cycle) return may('cycles.create') ? <LinkButton to="/cycle">Open a cycle</LinkButton> : null;
  const drafts = [null, ...(me?.teams ?? [])].some((teamId) => may('objectives.create', { teamId }));
  if (cycle.phase !== 'planning' || !drafts) return null;
  return (
    <LinkButton kind="main" to="/objectives/new">
      Draft an objective
    </LinkButton>
  );
}
