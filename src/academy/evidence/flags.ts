// What an assessor should look at twice. None of these decides anything: each has innocent reasons too.
import { daysFrom, type Facts } from './facts.ts';

export type Flag = { flag: string; says: string };

const lateAfterDays = 3;
const mostLate = 0.3;
const atOnce = 5;
const oneHourMs = 3_600_000;
const flatDays = 21;
const mostByOne = 0.9;
const enoughToTell = 10;
const lastDays = 14;

export function flagsOf(facts: Facts): Flag[] {
  return [
    written(facts),
    atOneSitting(facts),
    flat(facts),
    oneHand(facts),
    lateEdits(facts),
    silentStops(facts),
  ].filter((flag) => flag !== null);
}

function written({ checkIns }: Facts): Flag | null {
  const late = checkIns.filter(
    ({ trueOn, recordedAt }) => daysFrom(trueOn, recordedAt.slice(0, 10)) > lateAfterDays,
  );
  return checkIns.length > 0 && late.length / checkIns.length >= mostLate
    ? {
        flag: 'written afterwards',
        says: `${late.length} of ${checkIns.length} check-ins were written down more than ${lateAfterDays} days later.`,
      }
    : null;
}

function atOneSitting({ checkIns }: Facts): Flag | null {
  const times = checkIns
    .map(({ recordedAt, trueOn }) => ({ at: Date.parse(recordedAt), trueOn }))
    .sort((a, b) => a.at - b.at);
  const days = times.map(
    ({ at }) =>
      new Set(times.filter((each) => each.at >= at && each.at < at + oneHourMs).map(({ trueOn }) => trueOn))
        .size,
  );
  const most = Math.max(0, ...days);
  return most >= atOnce
    ? {
        flag: 'many days at one sitting',
        says: `Check-ins of ${most} different days were written within one hour.`,
      }
    : null;
}

function flat({ checkIns }: Facts): Flag | null {
  const byKeyResult = Map.groupBy(checkIns, ({ keyResult }) => keyResult);
  const still = [...byKeyResult.values()].filter((own) => longestStill(own) >= flatDays).length;
  return still > 0
    ? {
        flag: 'no movement',
        says: `${still} of ${byKeyResult.size} key results kept one value for ${flatDays} days or more.`,
      }
    : null;
}

function longestStill(checkIns: Facts['checkIns']): number {
  const inTime = checkIns
    .filter(({ value }) => value !== null)
    .sort((a, b) => (a.trueOn < b.trueOn ? -1 : 1));
  let since = inTime[0];
  let longest = 0;
  for (const each of inTime) {
    if (since === undefined || each.value !== since.value) since = each;
    longest = Math.max(longest, daysFrom(since.trueOn, each.trueOn));
  }
  return longest;
}

function oneHand({ checkIns, people }: Facts): Flag | null {
  const counts = [...Map.groupBy(checkIns, ({ by }) => by).values()].map(({ length }) => length);
  const most = Math.max(0, ...counts);
  return people.length > 1 && checkIns.length >= enoughToTell && most / checkIns.length >= mostByOne
    ? { flag: 'one hand', says: `One person wrote ${most} of ${checkIns.length} check-ins.` }
    : null;
}

function lateEdits({ changes, cycle }: Facts): Flag | null {
  const late = changes.filter(
    ({ what, on }) => what === 'target' && daysFrom(on, cycle.endsOn) < lastDays,
  ).length;
  return late > 0
    ? { flag: 'changed near the end', says: `${late} targets were changed in the last ${lastDays} days.` }
    : null;
}

function silentStops({ changes }: Facts): Flag | null {
  const silent = changes.filter(({ what, reason }) => what === 'stopped' && reason.trim() === '').length;
  return silent > 0
    ? { flag: 'stopped without a reason', says: `${silent} key results were stopped, and nobody wrote why.` }
    : null;
}
