// An event becomes notifications: who hears of it is decided by core/notification.ts, here it is only looked up and written.
import type { Id } from '../../core/id.ts';
import { type Matter, settledBy, type Told, toldOf } from '../../core/notification.ts';
import * as attendance from '../../db/attendance.ts';
import * as decisions from '../../db/decisions.ts';
import * as escalations from '../../db/escalations.ts';
import * as matters from '../../db/matters.ts';
import { newId } from '../../db/new-id.ts';
import { wakePeople } from '../../db/news.ts';
import * as notifications from '../../db/notifications.ts';
import type { Tx } from '../../db/open.ts';
import * as readers from '../../db/readers.ts';
import * as rhythmRoles from '../../db/rhythm-roles.ts';
import { queueAtOnce } from './at-once.ts';
import type { JobWork } from './job-work.ts';

/** Tells those whom an event concerns, and takes off their lists what it settles. */
export async function tell({ db, job, now, settle }: JobWork): Promise<void> {
  const { workspaceId } = job;
  const concerned = await settle(async (tx) => {
    const event = await matters.find(tx, workspaceId, Number(job.input.sequence));
    if (!event) return [];
    const settled = await settleBy(tx, workspaceId, event);
    const { matter, words } = await matterOf(tx, workspaceId, event);
    const named = toldOf(matter, () => true).map(({ personId }) => personId);
    const maySee = await readers.whoMaySee(tx, workspaceId, event.audience, named);
    const told = toldOf(matter, (id) => maySee.has(id));
    const made = await notifications.insert(
      tx,
      workspaceId,
      told.map((each) => rowOf(each, event, words)),
    );
    await queueAtOnce(tx, workspaceId, made, now);
    return [...settled, ...made.map(({ personId }) => personId)];
  });
  wakePeople(db, workspaceId, concerned);
}

function rowOf(
  told: Told,
  event: matters.EventAbout,
  words: Record<string, unknown>,
): notifications.NewNotification {
  const { actorId, objectiveId, audience, cycleId, thingId, at, comment, keyResult } = event;
  return {
    ...told,
    id: newId(),
    actorId,
    objectiveId,
    audience,
    keyResultId: keyResult?.id ?? null,
    commentId: comment?.id ?? null,
    cycleId,
    thingId,
    words,
    at,
  };
}

async function settleBy(tx: Tx, workspaceId: Id, event: matters.EventAbout): Promise<Id[]> {
  const settling = settledBy(event.kind);
  if (!settling) return [];
  const by = settling.by === 'objective' ? { objectiveId: event.objectiveId } : { thingId: event.thingId };
  return notifications.settle(tx, workspaceId, settling.kinds, by);
}

async function matterOf(
  tx: Tx,
  workspaceId: Id,
  event: matters.EventAbout,
): Promise<{ matter: Matter; words: Record<string, unknown> }> {
  const { kind, objective, comment, keyResult, thingId, body } = event;
  const bare: Matter = {
    event,
    objectiveOwnerId: objective?.ownerId ?? null,
    keyResultOwnerId: keyResult?.ownerId ?? null,
    comment,
    committerIds: [],
    turnedTo: null,
    help: null,
    decisionOwnerId: null,
    attendeeIds: [],
    placedTogether: null,
  };
  if (kind === 'objective.proposed' && objective) {
    const leads = await rhythmRoles.leads(tx, workspaceId, objective.teamId);
    const committerIds = leads.length > 0 ? leads : await readers.keepers(tx, workspaceId);
    return { matter: { ...bare, committerIds }, words: {} };
  }
  if (kind === 'objective.sent-back') return { matter: bare, words: { quote: body.reason } };
  if (kind === 'check-in.made' && keyResult) {
    const turnedTo = await turnOf(tx, workspaceId, keyResult.id, body.checkInId);
    return { matter: { ...bare, turnedTo }, words: { status: turnedTo, quote: body.blocks || body.moved } };
  }
  if (kind.startsWith('escalation.') && thingId) return aboutHelp(tx, workspaceId, bare, thingId);
  if (kind.startsWith('decision.') && thingId) {
    const decision = await decisions.find(tx, workspaceId, thingId);
    const decisionOwnerId = decision?.state === 'open' ? decision.ownerId : null;
    const choice = decision?.choice ?? '';
    const words = objective ? { quote: choice } : { about: choice };
    return { matter: { ...bare, decisionOwnerId }, words: { ...words, due: decision?.dueOn } };
  }
  if (kind === 'cohort.enrolled')
    return { matter: bare, words: { about: body.name, title: body.title, from: body.startsOn } };
  if (kind.startsWith('meeting.') && event.meeting)
    return aboutMeeting(tx, workspaceId, bare, event, event.meeting);
  return { matter: bare, words: {} };
}

// Only a turn for the worse is news, and only while it is the latest word.
async function turnOf(
  tx: Tx,
  workspaceId: Id,
  keyResultId: Id,
  checkInId: unknown,
): Promise<Matter['turnedTo']> {
  const [latest, before] = await matters.statuses(tx, workspaceId, keyResultId);
  if (!latest || latest.checkInId !== checkInId || latest.status === before?.status) return null;
  if (latest.status === 'off track') return 'off track';
  return latest.status === 'at risk' && before?.status !== 'off track' ? 'at risk' : null;
}

async function aboutMeeting(
  tx: Tx,
  workspaceId: Id,
  bare: Matter,
  { kind, thingId, at, cycleId, body }: matters.EventAbout,
  { name, startsAt, zone, cycleName, teamName, isPlanned }: NonNullable<matters.EventAbout['meeting']>,
) {
  const expected = await attendance.ofMeetings(tx, workspaceId, thingId ? [thingId] : []);
  const attendeeIds = expected.flatMap(({ personId, delegateId }) =>
    delegateId ? [personId, delegateId] : [personId],
  );
  if ((kind === 'meeting.scheduled' && isPlanned) || body.byPlan === true) {
    const placedTogether = `meetings placed ${cycleId} ${at}`;
    return { matter: { ...bare, attendeeIds, placedTogether }, words: { cycle: cycleName } };
  }
  const quote = kind === 'meeting.held' ? await choicesOf(tx, workspaceId, body.decisions) : body.reason;
  return {
    matter: { ...bare, attendeeIds },
    words: { meeting: name, startsAt, zone, about: teamName, quote },
  };
}

async function choicesOf(tx: Tx, workspaceId: Id, ids: unknown): Promise<string> {
  const rows = await Promise.all(
    (Array.isArray(ids) ? ids : []).map((id: Id) => decisions.find(tx, workspaceId, id)),
  );
  return rows.flatMap((row) => row?.choice ?? []).join('\n');
}

async function aboutHelp(tx: Tx, workspaceId: Id, bare: Matter, escalationId: Id) {
  const row = await escalations.find(tx, workspaceId, escalationId);
  if (!row) return { matter: bare, words: {} };
  const isSponsors = row.level === 'sponsor' || row.passedAt !== null;
  const help = { askedId: isSponsors ? row.sponsorId : row.leadId, raisedBy: row.raisedBy };
  const words = row.answer ? { answer: row.answer, quote: row.answerWords } : { quote: row.need };
  return { matter: { ...bare, help }, words };
}
