// A day or an instant in the text of a page, with the exact one on hover and for machines.
import { type DayStyle, dayWords, exactWords, momentWords, relativeDay } from './dates.ts';

/** "8 days ago". @param day a calendar day @param today the reader's */
export function RelativeDate({ day, today }: { day: string; today: string }) {
  return (
    <time dateTime={day} title={`${dayWords(day, 'weekday')} ${day.slice(0, 4)}`}>
      {relativeDay(day, today)}
    </time>
  );
}

/** "Wednesday 12 August". */
export function AbsoluteDate({
  day,
  today,
  style = 'plain',
}: {
  day: string;
  today?: string;
  style?: DayStyle;
}) {
  return (
    <time dateTime={day} title={today && relativeDay(day, today)}>
      {dayWords(day, style, today)}
    </time>
  );
}

/** "today 10:52", "5 days ago". @param zone the reader's time zone */
export function Moment({ at, zone, now = new Date() }: { at: string; zone: string; now?: Date }) {
  return (
    <time dateTime={at} title={exactWords(at, zone)}>
      {momentWords(at, now, zone)}
    </time>
  );
}
