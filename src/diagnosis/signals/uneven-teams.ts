// Differences between teams, never a table of teams. One more miss in the best team makes teams more alike: the only signal that is not monotone.
import type { Signal } from '../signal.ts';

export const unevenTeams: Signal = {
  id: 'SPREAD',
  slug: 'uneven-teams',
  title: 'Teams that differ beyond chance',
  subject: 'how far teams differ',
  family: 'spread',
  formula:
    'From the check-ins due and missed in each team: the difference between the tenth and ninetieth percentile team, shrunk by what each count is worth, and the chance of it among teams that are alike. A plain count takes the teams outside the funnel, of all teams.',
  of: 'teams',
  did: 'fell outside the funnel',
  next: 'teams',
  fault: 'outside the funnel',
  gaming: { risk: 'None that is cheap.', counter: 'No team is named, and nobody is ranked.' },
  source:
    'Spiegelhalter 2005 for the allowance for ordinary differences; Wilson and Hilferty 1931 for the chance. Limits: judgement.',
  examples: [
    { bad: 7, n: 14, is: 'STRONG' },
    { bad: 2, n: 10, is: 'WATCH' },
    { bad: 1, n: 8, is: 'UNSURE' },
    { bad: 1, n: 20, is: 'HEALTHY' },
    { bad: 3, n: 5, is: 'UNKNOWN' },
  ],
};
