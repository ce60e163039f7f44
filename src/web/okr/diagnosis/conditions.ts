// What would change a verdict, as lines to read one by one.

type Conditions = { heading: string; says: string[] };

/** Takes the sentence of a verdict apart: all of one list have to come true together. */
export function conditionsOf(wouldChange: string): Conditions[] {
  const both = /^Towards it: (.*?)\. Away from it: (.*)\.$/i.exec(wouldChange.trim());
  if (both)
    return [
      { heading: 'Towards it', says: lines(both[1] as string) },
      { heading: 'Away from it', says: lines(both[2] as string) },
    ];
  return [{ heading: '', says: lines(wouldChange.trim().replace(/\.$/, '')) }];
}

const lines = (all: string): string[] =>
  all.split('; ').map((say) => `${say.charAt(0).toUpperCase()}${say.slice(1)}.`);
