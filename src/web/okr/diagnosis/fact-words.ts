// A reading as a fact in plain words, with what one has to know to read the number beside it.
import type { SignalId } from '../../../diagnosis/facts.ts';
import type { Reading } from '../../../diagnosis/reading.ts';
import { signalOf } from '../../../diagnosis/signals/index.ts';
import { points } from '../../../diagnosis/words.ts';

/** "5 of the 6 sessions that needed the sponsor went without"; for what is not known, what it would be about. */
export function factTitle(reading: Reading): string {
  const { subject } = signalOf(reading.signal);
  return reading.state === 'UNKNOWN'
    ? `${subject.charAt(0).toUpperCase()}${subject.slice(1)}`
    : countTitle(reading);
}

/** The count itself, however little it is; nothing where there is none. */
export function countTitle(reading: Reading): string {
  const { signal, bad, n } = reading;
  const { of, did } = signalOf(signal);
  if (reading.chance !== undefined)
    return `Teams differ by ${points(reading.share ?? 0)} in the check-ins they miss`;
  if (bad === 0) return `None of the ${n} ${of} ${did}`;
  return bad === n ? `All ${n} ${of} ${did}` : `${bad} of the ${n} ${of} ${did}`;
}

const notes: Partial<Record<SignalId, string>> = {
  CI_MISS: 'Quiet weeks left out; interval widened, for rows of one team are alike',
  CI_LATE: 'By the server’s clock; interval widened, for rows of one team are alike',
  COPY: 'Same words, or a value that stood still three weeks; interval widened by team',
  RV_MISS: 'One that was taken off the calendar after commit counts as missed',
  RV_EMPTY: 'A decision needs an owner and a date to count',
  SP_ABS: 'Counts those the sponsor’s side called off, and a stand-in who may not decide',
  DC_STALE: 'A fortnight after their date',
  ES_STALE: 'Five working days; “noted” is no answer',
  ADD_UNP: 'An exception somebody signed for still displaces nothing',
  OVERLOAD: 'Teams are counted here and never named',
  KR_ACT: 'As worded at commit, reckoned back for what the critic overlooks and accuses wrongly',
  KR_TRACK: 'Per cent complete, milestones, done or not done',
  KR_KPI: 'Guards are meant to hold and are left out',
  KR_CARRY: 'Unchanged since the cycle before, or due at the end of the year',
  TG_CUT: 'Lowering one in a review is a decision, and not counted',
  WMELON: 'Scored below 0.4, and at 0.7 or more three weeks before the end',
  SV_INFL: 'Our own item: a pulse, not a validated scale',
  SV_SAFE: 'Our own item: a pulse, not a validated scale',
  SV_LEAD: 'Four items on the part leadership takes',
  KN_LOW: 'Asked to rewrite a key result and to choose in a trade-off',
};

export function factNote(reading: Reading): string | undefined {
  const { signal, chance, missing, state } = reading;
  if (state === 'UNKNOWN') return missing && `${missing.charAt(0).toUpperCase()}${missing.slice(1)}`;
  if (chance !== undefined)
    return `From the tenth to the ninetieth percentile; the chance of that among teams that are alike is ${
      chance < 0.001 ? 'under 0.1%' : `${(chance * 100).toFixed(1)}%`
    }`;
  return notes[signal];
}

/** On the way to the rows: "See the one", "See the 21". */
export const seeWords = ({ bad }: Reading): string => (bad === 1 ? 'See the one' : `See the ${bad}`);

/** Signals whose rows are things with an address of their own. Teams are counted and not named, and answers cannot be traced. */
const withRows: ReadonlySet<SignalId> = new Set<SignalId>([
  'CI_MISS',
  'CI_LATE',
  'RV_MISS',
  'RV_EMPTY',
  'SP_ABS',
  'DC_STALE',
  'ES_STALE',
  'ADD_UNP',
  'KR_ACT',
  'KR_TRACK',
  'KR_KPI',
  'KR_CARRY',
  'TG_CUT',
  'WMELON',
  'COPY',
]);

/** Whether one can go and look at what went wrong. */
export const hasRows = ({ signal, bad }: Reading): boolean => withRows.has(signal) && (bad ?? 0) > 0;
