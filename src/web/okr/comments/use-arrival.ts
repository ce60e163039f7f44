// Whoever followed a link to one thing on a page is taken to it, once it is there.
import { useRouterState } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';

/** For the element a link ends at. @param id what stands behind the # of the address */
export function useArrival(id: string) {
  const here = useRef<HTMLElement>(null);
  const hash = useRouterState({ select: ({ location }) => location.hash });
  useEffect(() => {
    if (hash !== id) return;
    here.current?.scrollIntoView({ block: 'center' });
    here.current?.focus({ preventScroll: true });
  }, [hash, id]);
  return here;
}
