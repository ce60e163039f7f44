// How drafts are challenged here: the school the workspace follows, and the rules it weighs otherwise, each with its reason.
import { lazy, Suspense } from 'react';
import { Skeleton } from '../../../parts/skeleton.tsx';
import { School } from './school.tsx';

// The rules bring the engine with them, which no other section needs.
const Rules = lazy(() => import('./rules.tsx'));

export function Challenge() {
  return (
    <>
      <School />
      <Suspense fallback={<Skeleton lines={12} label="Loading the rules" />}>
        <Rules />
      </Suspense>
    </>
  );
}
