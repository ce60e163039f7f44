// Which press of Enter saves a check-in: in any of its fields, without Shift; not on a button or a link, which mean themselves.
import type { KeyboardEvent } from 'react';

const fields = 'input, textarea';

export function saves(event: KeyboardEvent): boolean {
  const { target } = event;
  return (
    event.key === 'Enter' &&
    !event.shiftKey &&
    !event.altKey &&
    !event.nativeEvent.isComposing &&
    target instanceof Element &&
    target.matches(fields)
  );
}
