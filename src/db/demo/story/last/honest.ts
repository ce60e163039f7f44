// What was run as it should be last quarter: not all of it reached, all of it looked at.
import type { ObjectiveStory } from '../shape.ts';

export const honest: ObjectiveStory[] = [
  {
    key: 'summer-to-time',
    team: 'Saltline Ferries',
    owner: 'Margaret Voss',
    title: 'Run the summer to time with the boats and people we have',
    why: 'We sold forty extra sailings and had crew for twenty-five. Never again, but first this summer has to be got through.',
    keyResults: [
      {
        key: 'summer-on-time',
        title: 'Crossings that leave within five minutes of the timetable, all routes',
        kind: 'increase',
        from: 79,
        to: 86,
        unit: '%',
        source: 'Bridge log.',
        owner: 'Callum Reekie',
        kpi: 'left-on-time',
        guidance: ['81', '84', '86'],
        marks: [81, 84, 86],
        course: { reaches: 0.72, noise: 0.05, sure: [0.6, 0.5], decimals: 1, late: [8] },
        notes: [
          [3, 'Heat, holidaymakers, one ramp.'],
          [9, 'The thinner August timetable is the only thing that moved it.'],
        ],
      },
      {
        title: 'Sailings sold that we could not crew',
        kind: 'decrease',
        from: 15,
        to: 0,
        unit: 'a month',
        source: 'Roster against sales.',
        owner: 'Tamsin Rooke',
        course: { reaches: 1.0, noise: 0, sure: [0.7, 0.95], decimals: 0 },
      },
      {
        title: 'Overtime per crew member stays under the agreed ceiling',
        kind: 'decrease',
        guard: true,
        from: 17,
        to: 18,
        unit: 'h',
        owner: 'Siobhan Teague',
        course: { about: [17.2, 19.4], noise: 0.03, sure: [0.7, 0.3], decimals: 1 },
        notes: [[11, 'Broken since week nine. We got punctuality out of people, not out of the timetable.']],
      },
    ],
    supports: [
      {
        to: 'trust',
        because: 'A summer without broken promises is where the winter begins.',
        judged: {
          judged: 'moved',
          sentence:
            'Three points up on the rolling quarter, and most of it in the weeks the rosters were fixed.',
        },
      },
    ],
    closed: {
      verdict: 'partial',
      lesson:
        'Selling only what we can crew worked at once and cost less than anybody feared. Punctuality we bought with overtime, and the guard told us so from week nine; we should have acted on it then. Next quarter the timetable gets thinner first.',
    },
  },
  {
    key: 'first-plug',
    team: 'Energy and Shore Power',
    owner: 'Aoife Brannigan',
    title: 'Prove that a ferry can spend the night on a plug',
    why: 'The plugs have stood there since spring. Somebody has to be first.',
    keyResults: [
      {
        title: 'Nights on shore power, Guillemot at Calder',
        kind: 'increase',
        from: 0,
        to: 30,
        unit: 'nights',
        source: 'Berth meter.',
        owner: 'Mateusz Krol',
        guidance: ['5', '20', '30'],
        marks: [5, 20, 30],
        course: { reaches: 0.4, shape: 'late', noise: 0.02, sure: [0.6, 0.4], decimals: 0 },
        notes: [
          [6, 'Cable is two metres short. Two.'],
          [11, 'New cable. Eleven nights in a row.'],
        ],
      },
      {
        title: 'Crew trained to connect, of 34',
        kind: 'increase',
        from: 6,
        to: 34,
        unit: 'people',
        owner: 'Robin Ash',
        course: { reaches: 1.06, noise: 0.02, sure: [0.7, 0.95], decimals: 0 },
      },
    ],
    supports: [
      {
        to: 'harbour-air',
        because: 'If it works on one boat it is a matter of cables; if not we need another plan.',
        judged: {
          judged: 'unclear',
          sentence:
            'The boat that plugs in burns less, and the berth meter cannot tell it from the warm weeks.',
        },
      },
    ],
    closed: {
      verdict: 'partial',
      lesson:
        'It works. We lost seven weeks to a cable that nobody measured against the berth. Before the next one: walk it with a tape first.',
    },
  },
  {
    key: 'near-miss-book',
    team: 'People and Safety',
    owner: 'Nadia Rahimi',
    title: 'Get the near-miss book open on every bridge',
    why: 'What is not written down happens again.',
    keyResults: [
      {
        title: 'Boats with at least one report a month',
        kind: 'increase',
        from: 4,
        to: 9,
        unit: 'of 9',
        owner: 'Hal Fairweather',
        guidance: ['5', '7', '9'],
        marks: [5, 7, 9],
        course: { reaches: 0.8, noise: 0.01, sure: [0.5, 0.6], decimals: 0 },
      },
      {
        title: 'Reports answered within two days',
        kind: 'increase',
        from: 10,
        to: 60,
        unit: '%',
        owner: 'Ravi Sandhu',
        course: { reaches: 0.78, noise: 0.03, sure: [0.6, 0.6], decimals: 0 },
        score: 0.6,
        scoreReason: 'The number would give more, but half the answers were “noted”. That is not an answer.',
      },
    ],
    supports: [
      {
        to: 'crew',
        because: 'We believe people stay where something happens when they speak.',
        judged: {
          judged: 'wrong',
          sentence:
            'They wrote in the book, we acted on it, and the same number left. They say it is the rosters.',
          becomes: 'People stay where they know three weeks ahead when they are at home.',
        },
      },
    ],
    closed: {
      verdict: 'partial',
      lesson:
        'Boats report once they have been answered once. The three silent ones had never had an answer. So: answers first, posters never.',
    },
  },
  {
    key: 'winter-roster',
    team: 'Operations',
    owner: 'Tamsin Rooke',
    title: 'Have the winter crewed before it is sold',
    why: 'The other way round is how we got here.',
    keyResults: [
      {
        title: 'Winter sailings with a full crew rostered eight weeks ahead',
        kind: 'increase',
        from: 35,
        to: 85,
        unit: '%',
        owner: 'Bea Lindqvist',
        guidance: ['50', '70', '85'],
        marks: [50, 70, 85],
        course: { reaches: 0.92, noise: 0.03, sure: [0.6, 0.8], decimals: 0 },
      },
      {
        title: 'Reliefs trained for a second route',
        kind: 'increase',
        from: 3,
        to: 10,
        unit: 'people',
        owner: 'Callum Reekie',
        course: { reaches: 1.05, noise: 0.01, sure: [0.6, 0.9], decimals: 0 },
        notes: [[5, 'Outer Holm is the hard one to learn. Ruaridh is patient.']],
      },
      {
        title: 'Check-ins made in the week they were due',
        kind: 'increase',
        from: 70,
        to: 90,
        unit: '%',
        owner: 'Ines Carvalho',
        course: { reaches: 0.4, noise: 0.05, sure: [0.6, 0.4], decimals: 0 },
      },
    ],
    supports: [
      { to: 'trust', because: 'A crewed sailing runs. An uncrewed one is a promise with a hole in it.' },
    ],
    closed: {
      verdict: 'partial',
      lesson:
        'Crew before sales is now how we do it. The third key result did not belong here, it was put in because nobody else would take it.',
    },
  },
  {
    key: 'school-boat',
    team: 'Northern Crossings',
    owner: 'Eilidh Munro',
    title: 'Win the school boat back from the helicopter',
    why: 'Nineteen children and the best advert we could have.',
    keyResults: [
      {
        title: 'Parents who would sign tomorrow',
        kind: 'increase',
        from: 4,
        to: 19,
        unit: 'of 19',
        owner: 'Eilidh Munro',
        course: { reaches: 0.3, noise: 0.01, sure: [0.5, 0.3], decimals: 0 },
        notes: [[3, 'They want one thing: to know by noon. We cannot say by noon.']],
      },
    ],
    closed: {
      verdict: 'dropped',
      week: 6,
      lesson:
        'Dropped in week six, on purpose. Parents want to know by noon whether the boat runs, and we cannot tell them yet. That is the real objective; we will write it for next quarter.',
    },
  },
];
