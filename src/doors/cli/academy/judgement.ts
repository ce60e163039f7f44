// `academy judgement FILE`: answers to judgement scenarios against the key of the experts.
import { type Marked, markSitting, Sitting } from '../../../academy/judgement/sitting.ts';
import { shapedAt } from '../json-at.ts';
import { print } from '../print.ts';

export async function judgement(path: string, { json }: { json?: true }): Promise<void> {
  const sitting = markSitting(await shapedAt(path, Sitting));
  const { people, options, leftOut, provisional } = sitting;
  const notes = [
    ...(leftOut > 0
      ? [`${leftOut} options are left out: experts differ on them, or rate all of a scenario alike.`]
      : []),
    ...(provisional
      ? [
          'This key is provisional: fewer than eight experts rated it. Nobody should be passed or failed by it.',
        ]
      : []),
  ];
  print(
    json ? sitting : { options, people: people.map(row), ...(notes.length > 0 ? { notes } : {}) },
    json === true,
  );
}

function row({ person, missing, result, distance }: Marked): Record<string, unknown> {
  if (!result) return { person, score: null, r: null, look: `not rated: ${missing} of the options` };
  return {
    person,
    score: result.score,
    r: result.r,
    elevation: distance.elevation,
    scatter: distance.scatter,
    shape: distance.shape,
    look: result.differentiates ? '' : 'no differentiation: one rating throughout',
  };
}
