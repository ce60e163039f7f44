// What people write when there is little to say.

export const smallTalk = [
  'As expected.',
  'Nothing to report.',
  'Number is from Wednesday, the report was late again.',
  'Would not read much into one week.',
  'On track I think.',
  'Short week, two of us on leave.',
  'Nothing new from my side.',
  'Checked it twice, it is right.',
  'Weather.',
  'Counted by hand this week, should be right to within one or two.',
  'Quiet week on this one, everyone was on the refit.',
  'Will look into it properly next week.',
  'Good week.',
  'See the comment.',
] as const;
