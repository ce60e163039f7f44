// The first steps of a new workspace, ticked off by what is really there. Whoever runs the workspace sees them until all is done or they are put away.
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { ask } from '../../app/client.ts';
import { useMay } from '../../app/may.ts';
import type { useMe } from '../../app/me.ts';
import { Button } from '../../parts/button.tsx';
import { Shape } from '../../parts/shape.tsx';
import css from './home.module.css';

type Me = NonNullable<ReturnType<typeof useMe>>;

const key = (id: string) => `quarterdeck.started.${id}`;

function wasPutAway(id: string): boolean {
  try {
    return localStorage.getItem(key(id)) !== null;
  } catch {
    return false;
  }
}

/** What is there already, asked for whoever sees the steps. */
export function useStart(me: Me | undefined) {
  const may = useMay();
  const enabled =
    me !== undefined && may('people.invite') && !me.workspace.isDemo && !wasPutAway(me.workspace.id);
  return useQuery(ask.home.start.queryOptions({ input: {}, enabled }));
}

export function GettingStarted({ me }: { me: Me }) {
  const { workspace, cycle } = me;
  const { data, isEnabled } = useStart(me);
  const [isAway, setAway] = useState(false);
  if (!isEnabled || isAway || !data) return null;
  const steps = [
    {
      done: data.people > 1,
      to: '/people',
      verb: 'Invite people',
      why: 'Key results need owners; a link is enough.',
    },
    {
      done: data.outcomes > 0,
      to: '/strategy',
      verb: 'Write a strategic outcome',
      why: 'What the year is for, and what is given up for it.',
    },
    {
      done: data.objectives > 0,
      to: '/objectives/new',
      verb: 'Draft the first objective',
      why: 'Or bring in what you have from a file, in the settings.',
    },
    {
      done: data.committed > 0,
      to: '/cycle',
      verb: cycle ? `Commit ${cycle.name}` : 'Commit the quarter',
      why: 'From then on it is a promise, and changes are decisions.',
    },
    {
      done: data.checkIns,
      to: '/check-in',
      verb: 'Check in for the first time',
      why: 'A minute a week for each key result.',
    },
  ];
  const left = steps.filter(({ done }) => !done).length;
  if (left === 0) return null;
  const putAway = () => {
    setAway(true);
    try {
      localStorage.setItem(key(workspace.id), 'away');
    } catch {
      // Without storage it comes back with the next visit.
    }
  };
  return (
    <section className={css.start} aria-labelledby="getting-started">
      <div className={css.head}>
        <h2 id="getting-started">Getting started</h2>
        <small className="n">
          {steps.length - left} of {steps.length} done
        </small>
      </div>
      <ol className={css.steps}>
        {steps.map(({ done, to, verb, why }) => (
          <li key={verb} data-done={done || undefined}>
            <Shape name={done ? 'disc' : 'ring'} />
            <span>
              {done ? verb : <Link to={to}>{verb}</Link>}
              {done && <span className="visually-hidden">, done</span>}
              {!done && <small>{why}</small>}
            </span>
          </li>
        ))}
      </ol>
      <Button kind="quiet" size="small" onPress={putAway}>
        Put this away
      </Button>
    </section>
  );
}
