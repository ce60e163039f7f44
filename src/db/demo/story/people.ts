// Who works at Saltline Ferries. Names are the keys the rest of the story uses; the compiler finds a misspelt one.

/** Roles other than plain member. */
export const roles = {
  'Ines Carvalho': 'owner',
  'Margaret Voss': 'admin',
  'Dafydd Prosser': 'admin',
  'Tamsin Rooke': 'lead',
  'Olu Adeyemi': 'lead',
  'Henrik Solberg': 'lead',
  'Jo Whitlock': 'lead',
  'Bram de Wit': 'lead',
  'Nadia Rahimi': 'lead',
  'Sir Alan Pettifer': 'viewer',
  'Rosa Quill': 'viewer',
} as const;

/** The people of each team, leads first. Somebody in two teams stands in both. */
export const members = {
  'Saltline Ferries': ['Margaret Voss', 'Dafydd Prosser', 'Sir Alan Pettifer', 'Rosa Quill'],
  Operations: ['Tamsin Rooke', 'Callum Reekie', 'Bea Lindqvist', 'Yusuf Karim'],
  'Northern Crossings': [
    'Eilidh Munro',
    'Ruaridh Sinclair',
    'Piotr Zielinski',
    'Fern Aldous',
    'Gethin Morris',
    'Sunniva Berg',
  ],
  'Southern Crossings': ['Marcus Obi', 'Lena Fischer', 'Tom Hargreave', 'Ayesha Siddiqui', 'Ned Carrow'],
  'Harbours and Terminals': [
    'Gwen Tremayne',
    'Isaac Boateng',
    'Hattie Sloane',
    'Luca Ferrante',
    'Morag Keir',
    'Vikram Nair',
  ],
  'Fleet and Engineering': ['Henrik Solberg', 'Agnes Tolland', 'Sami Haddad', 'Wilf Brennan', 'Kirsty Dow'],
  'Energy and Shore Power': ['Aoife Brannigan', 'Mateusz Krol', 'Delphine Roux', 'Robin Ash'],
  'Passenger Experience': ['Jo Whitlock', 'Anjali Menon', 'Peter Quayle', 'Sorcha Daly'],
  'Ticketing and Digital': [
    'Felix Okonjo',
    'Mei Tanaka',
    'Arun Pillai',
    'Charlotte Budd',
    'Zofia Nowak',
    'Dev Anand Rao',
  ],
  Onboard: ['Carmen Vidal', 'Billy Strang', 'Noor Aziz', 'Pauline Jervis', 'Idris Vaughan'],
  'Commercial and Freight': ['Bram de Wit', 'Shona Guthrie', 'Emeka Nwosu', 'Clara Winther', 'Jonas Pike'],
  'People and Safety': ['Nadia Rahimi', 'Hal Fairweather', 'Siobhan Teague', 'Ravi Sandhu', 'Dafydd Prosser'],
  'Programme and Finance': [
    'Olu Adeyemi',
    'Ines Carvalho',
    'Kit Marlowe-Jones',
    'Edith Naylor',
    'Owen Blakeney',
  ],
} as const;

export type TeamName = keyof typeof members;
export type Person = (typeof members)[TeamName][number];

/** The tree under the company, and what each team is for. */
export const teams: { name: TeamName; under: TeamName | null; purpose: string; leads: Person[] }[] = [
  {
    name: 'Saltline Ferries',
    under: null,
    purpose: 'Lifeline crossings for five islands, in all weathers that are safe and none that are not.',
    leads: ['Margaret Voss'],
  },
  {
    name: 'Operations',
    under: 'Saltline Ferries',
    purpose: 'Runs the timetable on the day, whatever the day brings.',
    leads: ['Tamsin Rooke'],
  },
  {
    name: 'Northern Crossings',
    under: 'Operations',
    purpose: 'Crews and vessels on the Ness and Outer Holm routes.',
    leads: ['Eilidh Munro'],
  },
  {
    name: 'Southern Crossings',
    under: 'Operations',
    purpose: 'Crews and vessels on the Calder and Saint Bride routes.',
    leads: ['Marcus Obi'],
  },
  {
    name: 'Harbours and Terminals',
    under: 'Operations',
    purpose: 'Everything between the town road and the ramp.',
    leads: ['Gwen Tremayne'],
  },
  {
    name: 'Fleet and Engineering',
    under: 'Saltline Ferries',
    purpose: 'Nine vessels kept seaworthy, and one kept going out of affection.',
    leads: ['Henrik Solberg'],
  },
  {
    name: 'Energy and Shore Power',
    under: 'Fleet and Engineering',
    purpose: 'Less diesel per crossing, starting with the hours tied up.',
    leads: ['Aoife Brannigan'],
  },
  {
    name: 'Passenger Experience',
    under: 'Saltline Ferries',
    purpose: 'What a crossing is like for the people who make it.',
    leads: ['Jo Whitlock'],
  },
  {
    name: 'Ticketing and Digital',
    under: 'Passenger Experience',
    purpose: 'Booking, boarding passes, and the website everybody has an opinion about.',
    leads: ['Felix Okonjo'],
  },
  {
    name: 'Onboard',
    under: 'Passenger Experience',
    purpose: 'Galley, shop, cabins and the people in the blue jumpers.',
    leads: ['Carmen Vidal'],
  },
  {
    name: 'Commercial and Freight',
    under: 'Saltline Ferries',
    purpose: 'Hauliers, fish, building stuff, the post. Roughly four pounds in every ten.',
    leads: ['Bram de Wit'],
  },
  {
    name: 'People and Safety',
    under: 'Saltline Ferries',
    purpose: 'Enough trained people, home unhurt.',
    leads: ['Nadia Rahimi'],
  },
  {
    name: 'Programme and Finance',
    under: 'Saltline Ferries',
    purpose: 'Keeps the books, the plan, and the rhythm of the quarter.',
    leads: ['Olu Adeyemi'],
  },
];

/** Who sponsors everything. */
export const sponsor: Person = 'Margaret Voss';

/** Roles of the rhythm; without a team they hold everywhere. */
export const rhythmRoles: {
  role: 'sponsor' | 'programme lead' | 'coach';
  person: Person;
  team?: TeamName;
}[] = [
  { role: 'sponsor', person: sponsor },
  { role: 'programme lead', person: 'Ines Carvalho' },
  { role: 'coach', person: 'Kit Marlowe-Jones' },
  { role: 'sponsor', person: 'Dafydd Prosser', team: 'People and Safety' },
];

/** Who can sign in when the demo is started from the command line, and what each shows. */
export const signIns: { name: Person; shows: string }[] = [
  { name: 'Ines Carvalho', shows: 'programme lead' },
  { name: 'Margaret Voss', shows: 'managing director and sponsor' },
  { name: 'Eilidh Munro', shows: 'team lead, Northern Crossings' },
  { name: 'Callum Reekie', shows: 'key result owner' },
  { name: 'Rosa Quill', shows: 'reads along' },
];

/** The chair a visitor takes who makes the demo beside a workspace of their own. */
export const visitorsChair: Person = 'Ines Carvalho';
