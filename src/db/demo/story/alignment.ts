// What teams ask of each other for the quarter to come, and how Operations ranks what it drafted.
import type { DependencyStory, RankingStory } from './shape.ts';

export const dependencies: DependencyStory[] = [
  {
    from: 'spring-on-time',
    to: 'Fleet and Engineering',
    need: 'Kittiwake back from dry dock before the spring timetable begins',
    neededWeek: 9,
    askedDaysAgo: 5,
    answer: {
      by: 'Henrik Solberg',
      daysAgo: 3,
      is: 'accepted',
      givenWeek: 11,
      gives: 'dry-dock',
      words: 'The yard gives us one slot and this is it. Two weeks of spring will sail with three boats.',
    },
  },
  {
    from: 'new-app',
    to: 'Harbours and Terminals',
    need: 'Somebody at each desk who helps passengers with the app in its first month',
    neededWeek: 8,
    askedDaysAgo: 5,
    answer: {
      by: 'Gwen Tremayne',
      daysAgo: 3,
      is: 'refused',
      words: 'Every desk is rostered to the minute until Easter. After Easter, one desk, Calder, as a trial.',
    },
  },
  {
    from: 'winter-freight',
    to: 'Ticketing and Digital',
    need: 'Standing bookings in the booking system, so that the portal has something to show',
    neededWeek: 5,
    askedDaysAgo: 5,
    people: ['Mei Tanaka'],
  },
  {
    from: 'coach-leads',
    to: 'Ticketing and Digital',
    need: 'A page that shows which check-in meetings ended with a decision',
    neededWeek: 4,
    askedDaysAgo: 5,
    people: ['Mei Tanaka'],
    answer: { by: 'Felix Okonjo', daysAgo: 3, is: 'accepted', givenWeek: 4 },
  },
  {
    from: 'dry-dock',
    to: 'People and Safety',
    need: 'A relief list for the weeks both crews are ashore',
    neededWeek: 6,
    askedDaysAgo: 5,
    answer: { by: 'Nadia Rahimi', daysAgo: 3, is: 'accepted', givenWeek: 5 },
  },
];

export const ranking: RankingStory = {
  by: 'Tamsin Rooke',
  order: ['spring-on-time', 'fog-plan', 'one-bridge-log', 'spare-mate'],
  parked: [
    {
      key: 'night-sailings',
      reason: 'No crew for it before the summer rosters. Look again when the relief list is full.',
      daysAgo: 3,
    },
  ],
};
