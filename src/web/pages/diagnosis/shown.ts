// What the page shows: an answer of the shelf in which there is a cycle and a diagnosis.
import type { shelf } from '../../app/client.ts';

type Answer = Awaited<ReturnType<typeof shelf.diagnoses.get>>;

export type Shown = Answer & {
  cycle: NonNullable<Answer['cycle']>;
  diagnosis: NonNullable<Answer['diagnosis']>;
};
