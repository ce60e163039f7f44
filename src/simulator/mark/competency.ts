// The eight competencies and what each is read from. A part is one raw score of a run; parts of a competency weigh the same.
export const competencies = [
  'focus',
  'outcomeThinking',
  'challenge',
  'facilitation',
  'cadence',
  'tradeOff',
  'evidence',
  'coaching',
] as const;
export type Competency = (typeof competencies)[number];

export const parts = [
  'committedSet',
  'midway',
  'detection',
  'claim',
  'meeting',
  'sponsor',
  'missedCheckIns',
  'urgent',
  'forecast',
  'probing',
  'keyResult',
  'team',
] as const;
export type Part = (typeof parts)[number];

export const partsOf: Readonly<Record<Competency, readonly Part[]>> = {
  focus: ['committedSet', 'midway'],
  outcomeThinking: ['detection'],
  challenge: ['claim'],
  facilitation: ['meeting'],
  cadence: ['sponsor', 'missedCheckIns'],
  tradeOff: ['urgent'],
  evidence: ['forecast', 'probing'],
  coaching: ['keyResult', 'team'],
};
