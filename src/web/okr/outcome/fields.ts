// The fields of an outcome that are written in its form, and each in words for two versions side by side. Its state is moved, not written.
import type { Outcome } from '../../../actions/outcomes.ts';
import type { OutcomeFields } from '../../../core/outcome.ts';
import { dayWords } from '../../parts/dates.ts';
import { numberWords } from '../../parts/numbers.ts';

export type Written = Omit<OutcomeFields, 'state'>;

export function fieldsOf(outcome: Outcome): Written {
  const { title, why, metric, unit, baseline, target, current, startsOn, endsOn, sponsorId, stops } = outcome;
  return { title, why, metric, unit, baseline, target, current, startsOn, endsOn, sponsorId, stops };
}

/** As it is sent: empty lines of the stop list are not lines. */
export function written(fields: Partial<Written>): Partial<Written> {
  return fields.stops ? { ...fields, stops: fields.stops.filter((stop) => stop.trim() !== '') } : fields;
}

const text = (words: string) => words || 'nothing';
const number = (value: number | null) => (value === null ? 'nothing' : numberWords(value));
const day = (at: string) => `${dayWords(at)} ${at.slice(0, 4)}`;

/** Label and words of each field. @param nameOf the people of the workspace by id */
export function outcomeWords(nameOf: (id: string | null) => string | null) {
  return {
    title: ['Outcome', text],
    why: ['Why', text],
    metric: ['What is measured', text],
    unit: ['Unit', text],
    baseline: ['Baseline', number],
    current: ['Now', number],
    target: ['Target', number],
    startsOn: ['From', day],
    endsOn: ['To', day],
    sponsorId: ['Sponsor', (id: string | null) => nameOf(id) ?? 'nobody'],
    stops: ['Given up', (stops: string[]) => stops.join('; ') || 'nothing'],
    state: ['State', text],
  } as const;
}
