// When nothing is owed: why, and when something will be.
import { Link } from '@tanstack/react-router';
import { useMay } from '../../app/may.ts';
import { NextDue } from '../../okr/next-due.tsx';
import type { HomeAnswer } from './home.ts';

export function nothingTitle({ cycle, done }: HomeAnswer): string {
  if (!cycle) return 'No cycle is open';
  if (cycle.phase === 'planning') return `${cycle.name} is being planned`;
  if (cycle.quiet) return 'A quiet week: nothing is due';
  return done > 0 ? 'All of yours is in for this week' : 'Nothing is owed this week';
}

export function Nothing({ home: { cycle } }: { home: HomeAnswer }) {
  const may = useMay();
  if (!cycle)
    return may('cycles.create') ? (
      <>
        Objectives live in a cycle, usually a quarter. <Link to="/cycle">Open one</Link> and drafting can
        begin.
      </>
    ) : (
      <>Objectives live in a cycle, usually a quarter. An admin opens one; then drafting begins here.</>
    );
  if (cycle.phase === 'planning')
    return (
      <>
        Check-ins begin when it is committed. Until then you draft, and your drafts wait here.{' '}
        {may('objectives.create') && <Link to="/objectives/new">Draft an objective</Link>}
      </>
    );
  return <NextDue />;
}
