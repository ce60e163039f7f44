// The one field for what is decided. What stands round it follows from what is on the table: a price for an addition, an answer for who asked, a verdict at mid-quarter.
import type { ItemProps } from '../item-props.ts';
import { Answering } from './answering.tsx';
import { Judging } from './judging.tsx';
import { Plainly } from './plainly.tsx';
import { Pricing } from './pricing.tsx';

export function Deciding(props: ItemProps) {
  const { item, meeting } = props;
  const decided = meeting.decisions.filter(({ agendaItemId }) => agendaItemId === item.id);
  const key = `${item.id} ${decided.length}`;
  if (item.kind === 'addition' && decided.length === 0) return <Pricing key={key} {...props} />;
  if (item.kind === 'escalation' && decided.length === 0) return <Answering key={key} {...props} />;
  if (item.kind === 'objective' && decided.length === 0 && meeting.kind === 'mid-quarter review')
    return <Judging key={key} {...props} />;
  // One change to the rhythm, and no second one.
  if (item.kind === 'rhythm' && decided.some(({ state }) => state !== 'withdrawn')) return null;
  return <Plainly key={key} {...props} />;
}
