// The company's own objectives of the running quarter.
import type { ObjectiveStory } from '../shape.ts';

export const company: ObjectiveStory[] = [
  {
    key: 'winter-promise',
    team: 'Saltline Ferries',
    owner: 'Margaret Voss',
    contributors: ['Tamsin Rooke', 'Jo Whitlock'],
    title: 'Make the winter timetable a promise people believe before they have read the small print',
    why: 'We publish it in October and start apologising in November. This year we publish only what we can crew and what the boats can take, and then we keep it.',
    keyResults: [
      {
        key: 'all-on-time',
        title: 'Crossings that leave within five minutes of the timetable, all routes',
        kind: 'increase',
        from: 84,
        to: 90,
        unit: '%',
        source: 'Bridge log, weekly mean of all routes. Weather cancellations left out.',
        owner: 'Callum Reekie',
        kpi: 'left-on-time',
        guidance: [
          'Better than last winter on every route but one',
          'Holds through one bad fortnight',
          'Holds through December',
        ],
        marks: [85.5, 88.5, 90],
        course: { reaches: 0.9, noise: 0.06, sure: [0.6, 0.78], decimals: 1 },
        notes: [
          [2, 'Calder still bunching at 07:40. Everything after it inherits the delay.'],
          [
            5,
            'Second ramp opened on Monday, turnarounds down by four minutes straight away.',
            '',
            'Would like the harbour office to leave both ramps manned on Fridays.',
          ],
          [
            -1,
            'Best week since spring. Ness lost two to fog, the rest were fine.',
            'Relief mate for the Outer Holm boat is on a course until Thursday week.',
          ],
        ],
      },
      {
        title: 'Islanders who say “I can rely on the boat” in the monthly phone round',
        kind: 'increase',
        from: 46,
        to: 60,
        unit: '%',
        source: '300 calls a month, same eight questions since last year. Sorcha runs it.',
        owner: 'Jo Whitlock',
        guidance: ['50, a change the survey can see', '56', '60 or more, two rounds running'],
        marks: [50, 56, 60],
        course: { reaches: 0.75, noise: 0.03, sure: [0.6, 0.55], decimals: 0, silent: [2] },
        notes: [
          [4, 'October round is in. Up three, mostly Outer Holm.'],
          [-1, 'No new round until the first week of next month, so the number stands.'],
        ],
      },
      {
        title: 'Timetable changes announced with less than 48 hours’ notice',
        kind: 'decrease',
        from: 31,
        to: 8,
        unit: 'a month',
        source: 'Count of notices issued, duty office.',
        owner: 'Tamsin Rooke',
        course: { reaches: 1.02, noise: 0.06, sure: [0.65, 0.85], early: true },
        notes: [
          [-1, 'Four of this month’s were the same broken bow door. Without them we would be there already.'],
        ],
      },
      {
        title: 'Overtime per crew member stays under the agreed ceiling',
        kind: 'decrease',
        guard: true,
        from: 14,
        to: 18,
        unit: 'h',
        source: 'Payroll, per person and month.',
        owner: 'Siobhan Teague',
        course: { about: [14.2, 16.9], noise: 0.02, sure: [0.8, 0.65], decimals: 1 },
        notes: [
          [
            -1,
            'Creeping up. Northern is fine, it is the southern reliefs.',
            '',
            'Marcus, can we look at the reliefs together?',
          ],
        ],
      },
    ],
    supports: [
      {
        to: 'trust',
        because:
          'We believe people forgive weather but not surprises. Fewer late notices should move trust before punctuality does.',
      },
    ],
    initiatives: [
      {
        title: 'Publish a thinner timetable and add crossings back as crews allow',
        hypothesis:
          'If we promise fewer crossings and run them all, people will count on us for the ones that matter.',
        owner: 'Tamsin Rooke',
        moves: 3,
        state: 'running',
        soFar:
          'Two Thursday crossings taken out, three complaints, no drop in passengers that anybody can find.',
      },
      {
        title: 'Say sorry by text message within ten minutes',
        hypothesis: 'A delay people hear of from us costs less trust than one they find on the quay.',
        owner: 'Anjali Menon',
        moves: 2,
        state: 'planned',
      },
    ],
    comments: [
      {
        week: 2,
        by: 'Dafydd Prosser',
        says: 'I like that the guard is in there. Last year we hit punctuality by burning out the reliefs.',
      },
      {
        week: -1,
        by: 'Margaret Voss',
        says: '{Ines Carvalho} can we have the 48-hour notices on one page for Thursday? I want to see which are ours and which are the harbour board’s.',
      },
    ],
  },
  {
    key: 'freight-first',
    team: 'Saltline Ferries',
    owner: 'Dafydd Prosser',
    contributors: ['Bram de Wit'],
    title: 'Become the first call a haulier makes',
    why: 'The bridge opens in three years whatever we do. Standing bookings signed now outlast it; goodwill does not.',
    keyResults: [
      {
        key: 'standing-bookings',
        title: 'Deck metres sold on a standing booking',
        kind: 'increase',
        from: 41,
        to: 48,
        unit: '%',
        source: 'Booking system, weekly, northern and southern together.',
        owner: 'Shona Guthrie',
        guidance: ['43', '46', '48'],
        marks: [43, 46, 48],
        course: { reaches: 0.62, shape: 'early', noise: 0.05, sure: [0.7, 0.5], decimals: 1 },
        notes: [
          [2, 'Fish co-op signed for the Tuesday boat. That is most of the jump.'],
          [-1, 'Flat since the co-op. Two more are “thinking about it”, which on the islands means no.'],
        ],
      },
      {
        title: 'Lorries left on the quay on a Friday',
        kind: 'decrease',
        from: 11,
        to: 3,
        unit: 'a week',
        source: 'Gate count at Calder and Ness, Fridays.',
        owner: 'Emeka Nwosu',
        course: {
          reaches: 0.9,
          noise: 0.08,
          sure: [0.6, 0.7],
          decimals: 0,
          slip: { week: 4, value: 70, says: 'Seven, not seventy. Sorry everyone.' },
        },
      },
      {
        title: 'Margin per deck metre does not fall',
        kind: 'increase',
        guard: true,
        from: 42.1,
        to: 41,
        unit: '£',
        source: 'Management accounts, monthly.',
        owner: 'Edith Naylor',
        course: { about: [42.1, 41.6], noise: 0.008, sure: [0.8, 0.7], decimals: 1, silent: [2, 5] },
      },
    ],
    supports: [
      {
        to: 'freight',
        because:
          'A standing booking is the measure itself; the bet is that the Friday queue is why they hesitate.',
      },
    ],
    comments: [
      {
        week: 4,
        by: 'Bram de Wit',
        says: 'Two of the big three want a winter price first. I have said no discounts on the quayside, as agreed, and they have gone quiet.',
      },
    ],
  },
  {
    key: 'less-behind',
    team: 'Saltline Ferries',
    owner: 'Henrik Solberg',
    title: 'Leave less behind us than the crossing before',
    why: 'It is right, it is cheaper, and the Calder school has started sending us photographs.',
    aspirational: true,
    keyResults: [
      {
        key: 'alongside-carbon',
        title: 'Carbon dioxide from engines running alongside',
        kind: 'decrease',
        from: 371,
        to: 300,
        unit: 't',
        source: 'Bunker receipts less sea time, per month. Agnes has the sheet.',
        owner: 'Agnes Tolland',
        guidance: ['350: one berth plugged in', '320: both, weekdays', '300: both, always'],
        marks: [350, 320, 300],
        course: { reaches: 0.55, noise: 0.04, sure: [0.5, 0.45], decimals: 0 },
        notes: [
          [
            -1,
            'Guillemot is on the plug every night now. Kittiwake’s cable is still in Rotterdam.',
            'Cable.',
          ],
        ],
      },
      {
        title: 'Fuel per crossing',
        kind: 'decrease',
        from: 622,
        to: 590,
        unit: 'l',
        source: 'Fleet mean, weekly, log and receipts.',
        owner: 'Wilf Brennan',
        kpi: 'fuel',
        course: { reaches: 1.1, noise: 0.08, sure: [0.55, 0.75], decimals: 0 },
      },
      {
        title: 'Complaints about smoke from people ashore',
        kind: 'decrease',
        from: null,
        to: 5,
        unit: 'a month',
        source: 'Nobody has counted these before. Harbour office starts a book on the first.',
        owner: 'Morag Keir',
        unknownUntil: 8,
        course: { sure: [0.5, 0.5] },
      },
    ],
    supports: [
      {
        to: 'harbour-air',
        because:
          'Alongside is where people breathe it. Fuel at sea follows the money, alongside follows only us.',
      },
    ],
  },
];
