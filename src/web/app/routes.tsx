// Every address of the product, one line a page. A page is `pages/<name>.tsx` or `pages/<name>/index.tsx` with a default export; it loads when asked for.
import {
  createRootRoute,
  createRoute,
  lazyRouteComponent,
  Outlet,
  retainSearchParams,
} from '@tanstack/react-router';
import { NotHere } from './not-here.tsx';
import { fileOf } from './pages.ts';
import { Shell } from './shell.tsx';

const contentOf = (name: string) => {
  const load = fileOf(name);
  return load ? lazyRouteComponent(load) : NotHere;
};

/** Filters live in the address, so any search parameter may stand there; pages read their own with `useSearch({ strict: false })`. */
type Search = { in?: string } & Record<string, unknown>;

const root = createRootRoute({
  component: Outlet,
  notFoundComponent: () => (
    <Shell>
      <NotHere />
    </Shell>
  ),
  validateSearch: (search: Record<string, unknown>): Search => search,
  search: { middlewares: [retainSearchParams<Search>(['in'])] },
});
const framed = createRoute({ getParentRoute: () => root, id: 'framed', component: Shell });

const page = <const P extends string>(path: P, name: string) =>
  createRoute({ getParentRoute: () => framed, path, component: contentOf(name) });
/** A page without navigation round it: before somebody is signed in, or work that fills the screen. */
const bare = <const P extends string>(path: P, name: string) =>
  createRoute({ getParentRoute: () => root, path, component: contentOf(name) });

export const routeTree = root.addChildren([
  framed.addChildren([
    page('/', 'home'),
    page('/week', 'week'),
    page('/cycle', 'cycle'),
    page('/objectives/new', 'objective-new'),
    page('/objectives/$id', 'objective'),
    page('/meetings', 'meetings'),
    page('/review', 'review'),
    page('/review/$id', 'review'),
    page('/resets', 'resets'),
    page('/sponsor', 'sponsor'),
    page('/planning', 'planning'),
    page('/workshop', 'workshop'),
    page('/outcomes-year', 'outcomes-year'),
    page('/strategy', 'strategy'),
    page('/strategy/$id', 'outcome'),
    page('/decisions', 'decisions'),
    page('/decisions/$id', 'decisions'),
    page('/escalations/$id', 'escalation'),
    page('/diagnosis', 'diagnosis'),
    page('/diagnosis/report', 'diagnosis-report'),
    page('/diagnosis/teams/$id', 'diagnosis-team'),
    page('/playbooks', 'playbooks'),
    page('/playbooks/$slug', 'playbook'),
    page('/which-help', 'which-help'),
    page('/knowledge-check', 'knowledge-check'),
    page('/pulse', 'pulse'),
    page('/pulse/$id', 'pulse-results'),
    page('/academy', 'academy'),
    page('/academy/lessons/$id', 'academy-lesson'),
    page('/academy/drills', 'academy-drills'),
    page('/academy/studio', 'academy-studio'),
    page('/academy/studio/$id', 'academy-piece'),
    page('/academy/own/$id', 'academy-own'),
    page('/academy/critiques/$id', 'academy-critique'),
    page('/academy/conversations', 'academy-conversations'),
    page('/academy/conversations/$id', 'academy-conversation'),
    page('/academy/practice', 'academy-practice'),
    page('/academy/practice/$id', 'academy-item'),
    page('/academy/cohorts', 'academy-cohorts'),
    page('/academy/cohorts/$id', 'academy-cohort'),
    page('/assess', 'assess'),
    page('/assess/$id/result', 'assess-result'),
    page('/assess/marking', 'assess-marking'),
    page('/assess/desk', 'assess-desk'),
    page('/assess/desk/$id', 'assess-attempt'),
    page('/assess/quality', 'assess-quality'),
    page('/kpis', 'kpis'),
    page('/kpis/$id', 'kpi'),
    page('/simulator', 'simulator'),
    page('/simulator/debrief', 'simulator-debrief'),
    page('/simulator/debrief/$id', 'simulator-debrief-run'),
    page('/teams', 'teams'),
    page('/teams/$id', 'team'),
    page('/people', 'people'),
    page('/people/$id', 'person'),
    page('/awards', 'awards'),
    page('/import', 'import'),
    page('/import/$id', 'import'),
    page('/export', 'export'),
    page('/notifications', 'notifications'),
    page('/mailbox', 'mailbox'),
    page('/settings', 'settings'),
    page('/settings/$section', 'settings'),
  ]),
  bare('/check-in', 'check-in'),
  bare('/meetings/$id', 'meeting'),
  bare('/pulse/answer', 'pulse-answer'),
  bare('/simulator/practice', 'simulator-practice'),
  bare('/simulator/runs/$id', 'simulator-run'),
  bare('/simulator/join/$code', 'simulator-join'),
  bare('/assess/$id/sit', 'assess-sit'),
  bare('/sign-in', 'sign-in'),
  bare('/setup', 'setup'),
  bare('/invitations', 'invitation'),
  bare('/reset', 'reset'),
  bare('/unsubscribe/$code', 'unsubscribe'),
  bare('/which-help/$secret', 'which-help-result'),
  bare('/verify', 'verify'),
  bare('/awards/$id', 'award'),
]);
