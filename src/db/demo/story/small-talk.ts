// What people write when there is little to say.

export const smallTalk = [
  'As expected.',
  'No change to speak of.',
  'Number is from Wednesday, the report was late again.',
  'Bit better. Not sure why yet.',
  'On track I think.',
  'Short week, two of us on leave.',
  'Same as last week.',
  'Creeping up.',
  'Weather.',
  'Counted by hand this week, should be right to within one or two.',
  'Quiet week on this one, everyone was on the refit.',
  'Slightly down, nothing I would read into.',
  'Good week.',
  'See the comment.',
] as const;
