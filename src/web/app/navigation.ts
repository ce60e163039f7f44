// The places of the product in the order people meet them. Side bar, bottom bar, palette and `g` keys all come from this list.
import type { LinkProps } from '@tanstack/react-router';
import { fileOf } from './pages.ts';

export type Place = {
  label: string;
  to: NonNullable<LinkProps['to']>;
  /** File of the page; a place whose page is not written is not shown. */
  page: string;
  keys: string;
  group: 'Work' | 'Understand' | 'Grow' | 'Workspace';
  /** Addresses that belong to it beside those below its own. */
  also?: string;
  onPhone?: true;
};

const all: readonly Place[] = [
  { label: 'Home', to: '/', page: 'home', keys: 'g h', group: 'Work', onPhone: true },
  { label: 'Week', to: '/week', page: 'week', keys: 'g w', group: 'Work', onPhone: true },
  {
    label: 'Cycle',
    to: '/cycle',
    page: 'cycle',
    keys: 'g c',
    group: 'Work',
    also: '/objectives',
    onPhone: true,
  },
  { label: 'Meetings', to: '/meetings', page: 'meetings', keys: 'g m', group: 'Work' },
  {
    label: 'Planning',
    to: '/planning',
    page: 'planning',
    keys: 'g l',
    group: 'Work',
    also: '/workshop',
  },
  { label: 'Review', to: '/review', page: 'review', keys: 'g r', group: 'Work', also: '/resets' },
  { label: 'Strategy', to: '/strategy', page: 'strategy', keys: 'g s', group: 'Work' },
  { label: 'Decisions', to: '/decisions', page: 'decisions', keys: 'g d', group: 'Work' },
  { label: 'KPIs', to: '/kpis', page: 'kpis', keys: 'g k', group: 'Work' },
  { label: 'Diagnosis', to: '/diagnosis', page: 'diagnosis', keys: 'g i', group: 'Understand' },
  { label: 'Pulse', to: '/pulse', page: 'pulse', keys: 'g u', group: 'Understand' },
  { label: 'Playbooks', to: '/playbooks', page: 'playbooks', keys: 'g y', group: 'Understand' },
  { label: 'Which help', to: '/which-help', page: 'which-help', keys: 'g f', group: 'Understand' },
  { label: 'Academy', to: '/academy', page: 'academy', keys: 'g a', group: 'Grow' },
  { label: 'Simulator', to: '/simulator', page: 'simulator', keys: 'g x', group: 'Grow' },
  { label: 'Assessment', to: '/assess', page: 'assess', keys: 'g o', group: 'Grow' },
  { label: 'Awards', to: '/awards', page: 'awards', keys: 'g v', group: 'Grow' },
  { label: 'Teams', to: '/teams', page: 'teams', keys: 'g t', group: 'Workspace' },
  { label: 'People', to: '/people', page: 'people', keys: 'g p', group: 'Workspace' },
  { label: 'Settings', to: '/settings', page: 'settings', keys: 'g e', group: 'Workspace' },
];

export function places(): Place[] {
  return all.filter(({ page }) => fileOf(page) !== undefined);
}

/** Whether `path` lies inside a place. */
export function isAt(place: Place, path: string): boolean {
  const under = (base: string) => path === base || path.startsWith(`${base}/`);
  return place.to === '/' ? path === '/' : under(place.to) || (place.also !== undefined && under(place.also));
}
