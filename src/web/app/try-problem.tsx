// Why a try to get in did not work. Where one has to wait it counts the seconds down, and says when they are over.
import { useEffect, useState } from 'react';
import { announce } from '../parts/announce.tsx';
import { durationWords } from '../parts/dates.ts';
import type { Problem } from '../parts/problem.ts';
import css from './sign-in-form.module.css';

export function TryProblem({ problem }: { problem: Problem | null }) {
  const wait = problem?.code === 'too-many-tries' ? Number(problem.detail.waitSeconds ?? 0) : 0;
  if (!problem || Array.isArray(problem.detail.issues)) return null;
  return (
    <p className={css.wrong} role="alert" data-code={problem.code}>
      {wait > 0 ? (
        <Countdown key={problem.requestId} from={wait} />
      ) : (
        `${problem.sentence} ${problem.next}`.trim()
      )}
    </p>
  );
}

function Countdown({ from }: { from: number }) {
  const [until] = useState(() => Date.now() + from * 1000);
  const [left, setLeft] = useState(from);
  const isOver = left <= 0;
  useEffect(() => {
    if (isOver) return announce('You can try again now.');
    const timer = setInterval(() => setLeft(Math.ceil((until - Date.now()) / 1000)), 1000);
    return () => clearInterval(timer);
  }, [until, isOver]);
  if (isOver) return <>You can try again now.</>;
  return (
    <>
      Too many tries in a short time. Try again in{' '}
      {/* Announced once as an alert; the ticking itself is for the eye. */}
      <span className="n" aria-live="off">
        {durationWords(left * 1000)}
      </span>
      . Nothing is locked.
    </>
  );
}
