// Days off as people have them: a line each, or a calendar file. Pure.

export type DayOff = { day: string; name: string };
export type ReadDays = { days: DayOff[]; wrong: { line: number; text: string }[] };

const isDay = (text: string) => {
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
};

/** Lines of "2026-12-25 Christmas Day", or the text of an .ics file. Lines that cannot be read are told, with their number. */
export function readDays(text: string): ReadDays {
  return /^BEGIN:VCALENDAR/m.test(text) ? fromCalendar(text) : fromLines(text);
}

function fromLines(text: string): ReadDays {
  const read: ReadDays = { days: [], wrong: [] };
  for (const [index, raw] of text.split(/\r?\n/).entries()) {
    const line = raw.trim();
    if (!line || line.startsWith('#')) continue;
    const [, day = '', name = ''] = /^(\d{4}-\d{2}-\d{2})[\s,;:]*(.*)$/.exec(line) ?? [];
    if (isDay(day)) read.days.push({ day, name: name.trim() || 'Day off' });
    else read.wrong.push({ line: index + 1, text: line });
  }
  return read;
}

// Long lines of a calendar go on after a line break and a space. An event of several days has its last day left out of DTEND.
function fromCalendar(text: string): ReadDays {
  const read: ReadDays = { days: [], wrong: [] };
  const unfolded = text.replace(/\r?\n[ \t]/g, '');
  for (const [, event = ''] of unfolded.matchAll(/BEGIN:VEVENT([\s\S]*?)END:VEVENT/g)) {
    const field = (name: string) =>
      new RegExp(`^${name}(?:;[^:]*)?:(.*)$`, 'm').exec(event)?.[1]?.trim() ?? '';
    const from = dayIn(field('DTSTART'));
    if (!from) continue;
    const to = dayIn(field('DTEND')) || next(from);
    const name = field('SUMMARY').replace(/\\([,;\\])/g, '$1') || 'Day off';
    for (let day = from, left = 60; (day === from || day < to) && left > 0; day = next(day), left--)
      read.days.push({ day, name });
  }
  return read;
}

const dayIn = (value: string) => {
  const [, year, month, date] = /^(\d{4})(\d{2})(\d{2})/.exec(value) ?? [];
  const day = `${year}-${month}-${date}`;
  return isDay(day) ? day : '';
};

const next = (day: string) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
