// The meeting as these screens hold it, and in whose voice its items speak.
import type { AgendaItem, Meeting } from '../../../actions/meetings/shapes.ts';

export type Shown = Meeting;
export type Item = AgendaItem;
export type Decided = Meeting['decisions'][number];
export type Person = Meeting['attendees'][number];

/** Whether an item is called by what people wrote themselves: an objective's own words. */
export const isTheirs = (kind: Item['kind']) =>
  kind === 'exception' || kind === 'objective' || kind === 'target';
