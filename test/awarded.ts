// A workspace that issues awards: its issuer, one achievement, and an award when one is wanted.
import * as achievements from '../src/actions/achievements.ts';
import { awards } from '../src/actions/awards/index.ts';
import * as issuers from '../src/actions/issuers.ts';
import type { Ending } from '../src/core/award.ts';
import type { Id } from '../src/core/id.ts';
import type { Caller } from './caller.ts';

/** Says who issues, the first time. */
export async function anIssuer(owner: Caller) {
  const fields = { name: 'Saltline Ferries Academy', url: 'https://saltline.example', description: '' };
  return owner.ask(issuers.edit, { version: 0, fields });
}

/** Publishes an achievement, or its next edition. */
export function anAchievement(
  owner: Caller,
  more: { slug?: string; endsBy?: Ending; validMonths?: number } = {},
) {
  return owner.ask(achievements.publish, {
    slug: 'okr-lead',
    name: 'OKR Lead',
    description: 'Runs a team’s quarter, from a draft that is challenged to a review that decides.',
    criteria: 'Judgement, writing, facilitation and evidence, each above its own cut.',
    kind: 'Certification',
    doesNotProve: [{ what: 'An independent judgement', because: 'The issuer is also the employer.' }],
    ...more,
  });
}

let decisions = 0;

/** Awards it on a decision of its own. */
export function anAward(owner: Caller, achievementId: Id, personId: Id) {
  return owner.ask(awards.issue, {
    personId,
    achievementId,
    decision: `Decision ${++decisions} of the panel`,
    role: 'Team lead',
    activityStartDate: '2026-04-01',
    activityEndDate: '2026-06-30',
    evidence: [
      { name: 'Spring tides, one quarter', genre: 'evidence pack', narrative: '11 of 12 check-ins held' },
    ],
  });
}
