// When saving begins a new draft and when it goes on with the last one: what was written in one go is one draft, however often it was saved.

const oneGoMinutes = 5;

/** @param last when the last draft was begun and by what it was left */
export function beginsAnew(last: { begunAt: string } | null, now: Date): boolean {
  return last === null || now.getTime() - Date.parse(last.begunAt) > oneGoMinutes * 60_000;
}
