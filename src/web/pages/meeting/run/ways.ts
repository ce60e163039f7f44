// Which part of an agenda is done on which page.
import type { LinkProps } from '@tanstack/react-router';
import type { Item, Shown } from '../shown.ts';

export type Way = {
  to: NonNullable<LinkProps['to']>;
  search: Record<string, string>;
  hash?: string;
  label: string;
  says: string;
  /** How the events begin that are its doing. */
  kinds: readonly string[];
};

type About = Pick<Shown, 'cycleId' | 'kind' | 'teamId'>;

/** Null for a part that is talked about here. */
export function wayOf(kind: Item['kind'], { cycleId, kind: of, teamId }: About): Way | null {
  const cycle = { cycle: cycleId };
  switch (kind) {
    case 'dependencies':
      return {
        to: '/workshop',
        search: cycle,
        label: 'Lay the cards on the table',
        says: 'Each card is accepted with a day, or refused with the reason, by whoever leads the other team.',
        kinds: ['dependency.'],
      };
    case 'drafts':
    case 'load':
      return of === 'commit'
        ? null
        : {
            to: '/workshop',
            search: cycle,
            label: 'To the workshop',
            says: 'All drafts worst first, and who is asked for too much.',
            kinds: ['objective.'],
          };
    case 'ranking':
      return {
        to: '/planning',
        // A reset plans the quarter after its own: the page finds that one by itself.
        search: { ...(of === 'reset' ? {} : cycle), ...(teamId ? { team: teamId } : {}) },
        label: 'Rank the drafts',
        says: 'None stands beside another; what falls below the line is parked with its reason.',
        kinds: ['candidate.', 'cut-line.'],
      };
    case 'scores':
      return {
        to: '/review',
        search: cycle,
        label: 'Score and close',
        says: 'A score for every key result that is not a guard, a verdict, and what was learned.',
        kinds: ['key-result.scored', 'objective.'],
      };
    case 'resets':
      return {
        to: '/resets',
        search: cycle,
        label: 'Choose what goes on',
        says: 'What goes on needs a reason nobody gave before. What ends needs none.',
        kinds: ['reset.'],
      };
    case 'bets':
      return of === 'annual outcomes'
        ? {
            to: '/outcomes-year',
            search: {},
            label: 'Look at the year',
            says: 'Outcome by outcome: which bets moved it, which were wrong, which nobody can tell.',
            kinds: ['bet.'],
          }
        : {
            to: '/resets',
            search: cycle,
            hash: 'bets',
            label: 'Judge the bets',
            says: 'Each bet of the quarter moved its outcome, was wrong, or cannot be told; it is kept or changed.',
            kinds: ['bet.'],
          };
    case 'stops':
      return {
        to: '/outcomes-year',
        search: {},
        label: 'Turn the stop lists over',
        says: 'Each line stays given up, or is lifted with a reason.',
        kinds: ['outcome.stop-turned'],
      };
    case 'outcomes':
      return {
        to: '/strategy',
        search: {},
        label: 'To the outcomes',
        says: 'Three to five choices for the year to come.',
        kinds: ['outcome.created', 'outcome.closed'],
      };
    case 'silent':
      return {
        to: '/check-in',
        search: {},
        label: 'Check in now',
        says: 'One after the other, with the keyboard alone; then back here.',
        kinds: ['check-in.'],
      };
    default:
      return null;
  }
}
