// The meeting as these screens hold it.
import type { AgendaItem, Meeting } from '../../../actions/meetings/shapes.ts';

export type Shown = Meeting;
export type Item = AgendaItem;
export type Decided = Meeting['decisions'][number];
export type Person = Meeting['attendees'][number];
