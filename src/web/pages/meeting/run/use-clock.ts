// The server's clock, ticking here once a second: timers of two people in one meeting show the same.
import { useEffect, useState } from 'react';
import type { Item, Shown } from '../shown.ts';

export type Clock = {
  /** Seconds the meeting has run, pauses left out. */
  ran: number;
  /** Seconds an item has taken. */
  spentOn: (item: Pick<Item, 'begunAt' | 'spentSeconds'>) => number;
};

export function useClock(meeting: Shown): Clock {
  const [tick, setTick] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setTick(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  // How far this machine's clock is from the server's, as known when this state of the meeting came in.
  const [heard, setHeard] = useState({ now: meeting.now, ahead: Date.now() - Date.parse(meeting.now) });
  if (heard.now !== meeting.now) setHeard({ now: meeting.now, ahead: Date.now() - Date.parse(meeting.now) });
  const now = tick - heard.ahead;
  const sinceHeard =
    meeting.pausedAt || meeting.endedAt ? 0 : Math.max(0, (now - Date.parse(meeting.now)) / 1000);
  return {
    ran: meeting.ranSeconds + sinceHeard,
    spentOn: ({ begunAt, spentSeconds }) =>
      spentSeconds + (begunAt && !meeting.pausedAt ? Math.max(0, (now - Date.parse(begunAt)) / 1000) : 0),
  };
}
