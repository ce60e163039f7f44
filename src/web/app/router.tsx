// The router: pages load when a link to them is looked at, show a skeleton only past 300 ms, and remember where they were scrolled to.
import { createRouter } from '@tanstack/react-router';
import { PageSkeleton } from '../parts/skeleton.tsx';
import { NotHere } from './not-here.tsx';
import { PageFault } from './page-fault.tsx';
import { routeTree } from './routes.tsx';

export const router = createRouter({
  routeTree,
  defaultPreload: 'intent',
  defaultPreloadDelay: 40,
  defaultPendingMs: 300,
  defaultPendingMinMs: 0,
  defaultPendingComponent: PageSkeleton,
  defaultErrorComponent: PageFault,
  defaultNotFoundComponent: NotHere,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
