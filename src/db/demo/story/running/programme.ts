// The programme itself, held to what it asks of others.
import type { ObjectiveStory } from '../shape.ts';

export const programme: ObjectiveStory[] = [
  {
    key: 'busy-week',
    team: 'Programme and Finance',
    owner: 'Ines Carvalho',
    contributors: ['Olu Adeyemi', 'Kit Marlowe-Jones'],
    title: 'Let our priorities survive a busy week',
    why: 'Last quarter one team closed its objectives a fortnight late with a word each, and nobody asked. If the rhythm stops when it is busy it is decoration.',
    keyResults: [
      {
        key: 'check-ins-made',
        title: 'Check-ins made in the week they were due',
        kind: 'increase',
        from: 78,
        to: 92,
        unit: '%',
        source: 'Quarterdeck, all teams.',
        owner: 'Ines Carvalho',
        guidance: ['82', '88', '92, busy weeks included'],
        marks: [82, 88, 92],
        course: { reaches: 0.85, noise: 0.05, sure: [0.6, 0.7], decimals: 0 },
        notes: [
          [1, 'Baseline is the mean of last quarter.'],
          [5, 'Better without anybody being chased. I moved the reminder to Wednesday.'],
          [
            -1,
            '',
            'Two teams check in on Friday for the weekend to forget.',
            'Ten minutes in the leads’ meeting.',
          ],
        ],
      },
      {
        title: 'Requests for help answered within three working days',
        kind: 'increase',
        from: 40,
        to: 80,
        unit: '%',
        source: 'Counted by hand from “what I need”.',
        owner: 'Kit Marlowe-Jones',
        unknownUntil: 2,
        course: { reaches: 0.6, noise: 0.05, sure: [0.55, 0.45], decimals: 0, from: 2, early: true },
        notes: [
          [2, 'Counted back for the whole of last quarter, so now there is a baseline.'],
          [-1, 'The ones to finance are answered, the ones to everybody are not.'],
        ],
      },
      {
        title: 'Additions after commit that name what they displace',
        kind: 'increase',
        from: 0,
        to: 100,
        unit: '%',
        source: 'Every addition in the history. There was one last quarter, the regatta, and it did not.',
        owner: 'Ines Carvalho',
        course: { about: [0, 0], noise: 0, sure: [0.6, 0.3], decimals: 0 },
        notes: [
          [4, 'First addition of the quarter. It displaces nothing, says Bram.'],
          [-1, 'Still one of one without a price.'],
        ],
      },
      {
        title: 'Minutes people spend on checking in',
        kind: 'decrease',
        guard: true,
        from: 2.5,
        to: 4,
        unit: 'min',
        source: 'Asked once a month, ten people.',
        owner: 'Owen Blakeney',
        course: { about: [2.6, 2.4], noise: 0.04, sure: [0.85, 0.85], decimals: 1, silent: [2, 5] },
      },
    ],
    initiatives: [
      {
        title: 'A reminder on Wednesday at four instead of Thursday at nine',
        hypothesis: 'People answer what they meet before they go home.',
        owner: 'Ines Carvalho',
        moves: 1,
        state: 'done',
        soFar: 'On-time went from 80 to 86 in the first two weeks.',
      },
      {
        title: 'Read every “what I need” aloud in the leads’ meeting',
        hypothesis: 'A request that is read out gets an owner.',
        owner: 'Kit Marlowe-Jones',
        moves: 2,
        state: 'running',
      },
    ],
    comments: [
      {
        week: 4,
        by: 'Olu Adeyemi',
        says: 'I would drop the fourth. If it took ten minutes people would tell you.',
      },
      {
        week: 5,
        by: 'Owen Blakeney',
        says: '{Ines Carvalho} I keep forgetting mine, which is not a good look for this objective.',
      },
      {
        week: 0,
        by: 'Kit Marlowe-Jones',
        about: 2,
        says: 'Checked in early because I counted them anyway. {Ines Carvalho} the pumps one is still open and it is not mine to answer.',
      },
    ],
  },
];
