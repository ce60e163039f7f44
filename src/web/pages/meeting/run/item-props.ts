// What the parts of an item on the table are given: the meeting, the item, and how to change them.
import type { RefObject } from 'react';
import type { Act, useMeetingFacts } from '../../../okr/meeting/use-meeting.ts';
import type { MeetingMay } from '../may.ts';
import type { Item, Shown } from '../shown.ts';
import type { Clock } from './use-clock.ts';

export type ItemProps = {
  meeting: Shown;
  item: Item;
  number: number;
  clock: Clock;
  facts: ReturnType<typeof useMeetingFacts>['data'];
  may: MeetingMay;
  act: Act;
  isBusy: boolean;
  field: RefObject<HTMLTextAreaElement | null>;
  onPark: () => void;
};
