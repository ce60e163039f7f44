// The editions people are assessed in. A sitting stays on the one it was booked for, by its digest.
import { refuse } from '../../core/refusal.ts';
import { type Edition, shippedEditions } from '../../platform/content/programmes.ts';

let all: Edition[] | undefined;

export function editions(): Edition[] {
  all ??= shippedEditions();
  return all;
}

/** The edition a programme is assessed in now. @throws {Refusal} not-found */
export function editionOf(programme: string): Edition {
  return editions().find(({ paper }) => paper.programme === programme) ?? refuse('not-found');
}

/** The edition something was frozen with. @throws {Refusal} wrong-state when it is not here any more */
export function editionBy(digest: string): Edition {
  return (
    editions().find((edition) => edition.digest === digest) ??
    refuse('wrong-state', {
      state: 'another edition',
      say: 'The programme has been changed since this was booked, and the edition it was booked for is not here.',
    })
  );
}
