// What the report is made of.
import type { shelf } from '../../app/client.ts';

type Answer = Awaited<ReturnType<typeof shelf.diagnoses.get>>;

export type Reported = Omit<Answer, 'troubles'> & {
  cycle: NonNullable<Answer['cycle']>;
  diagnosis: NonNullable<Answer['diagnosis']>;
  troubles: Awaited<ReturnType<typeof shelf.troubles.list>>['troubles'];
};
