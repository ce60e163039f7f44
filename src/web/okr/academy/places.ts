// Where on the sheet of the studio something is: the field of a line, and the finding that speaks of it.
import type { Finding } from '../../../challenge/finding.ts';

/** `objective`, or the number of a key result as the sheet counts it. */
export const placeKey = ({ at }: Pick<Finding, 'at'>) => (at.part === 'objective' ? 'objective' : at.id);

/** Tells findings of one draft apart. */
export const findingKey = (finding: Pick<Finding, 'rule' | 'at'>) => `${finding.rule} ${placeKey(finding)}`;

/** The id of a line's field. */
export const fieldId = (place: string) => `studio-${place}`;
