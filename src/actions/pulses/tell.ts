// One invitation and at most one reminder. The link in a mail answers for whom it was sent to, so a mail is wiped once it is sent.
import type { Id } from '../../core/id.ts';
import { everyone } from '../../core/id.ts';
import { itemsOf } from '../../core/pulse/scale.ts';
import * as mails from '../../db/mails.ts';
import { newId } from '../../db/new-id.ts';
import * as notifications from '../../db/notifications.ts';
import type { Tx } from '../../db/open.ts';
import * as pulses from '../../db/pulses.ts';
import * as workspaces from '../../db/workspaces.ts';
import { newSecret } from '../../platform/secret.ts';
import type { Call, Who } from '../call.ts';
import { keyLetter } from '../told/letters.ts';

type Around = { tx: Tx; actor: NonNullable<Who['actor']>; call: Call };
type Wave = Pick<pulses.PulseRow, 'id' | 'cycleId' | 'closesOn' | 'scales'>;

/** Invites everybody given: with a link by mail where one can leave, and in the product. */
export async function tellOfWave(
  around: Around,
  wave: Wave,
  people: readonly pulses.Person[],
): Promise<void> {
  const { tx, actor, call } = around;
  const invited = people.map((person) => ({ ...person, secret: newSecret() }));
  await pulses.invite(tx, actor.workspaceId, wave.id, invited);
  const mailed = await mail(around, wave, invited, 'asks what you think');
  const rows = people.map(({ personId }) => notificationOf(wave, personId, actor.personId, call.now));
  const made = await notifications.insert(tx, actor.workspaceId, rows);
  const told = made.filter(({ personId }) => mailed.has(personId)).map(({ id }) => id);
  await notifications.setMailed(tx, actor.workspaceId, told);
}

/** Reminds whoever is silent. False when that was done before. */
export async function tellAgain(around: Around, wave: Wave): Promise<boolean> {
  const { tx, actor } = around;
  const silent = new Set(await pulses.silent(tx, actor.workspaceId, wave.id));
  const people = (await pulses.everybody(tx, actor.workspaceId)).filter(({ personId }) =>
    silent.has(personId),
  );
  const reminded = people.map((person) => ({ ...person, secret: newSecret() }));
  const day = around.call.now.toISOString().slice(0, 10);
  const isFirst = await pulses.remind(tx, actor.workspaceId, wave.id, { day, people: reminded });
  if (isFirst) await mail(around, wave, reminded, 'still asks what you think');
  return isFirst;
}

async function mail(
  { tx, actor, call }: Around,
  wave: Wave,
  people: readonly (pulses.Person & { secret: string })[],
  asks: string,
): Promise<ReadonlySet<Id>> {
  if (!call.hasPost) return new Set();
  const name = (await workspaces.find(tx, actor.workspaceId))?.name ?? '';
  const items = itemsOf(wave.scales).length;
  const reached = people.filter(({ email, wantsMail }) => email !== null && wantsMail);
  const letters = reached.map(({ personId, email, secret }) =>
    keyLetter(
      'pulse',
      { personId, email: email as string },
      {
        subject: `${name} ${asks}: a minute, and nobody can know what you said`,
        sentence: `${items} questions about how OKRs go at ${name}. That you answered is kept, so that you are not asked again; what you answered is kept apart from it and cannot be told to be yours.`,
        button: 'Answer now',
        url: `${call.baseUrl}/pulse/answer#${secret}`,
        until: `The link works once, until ${wave.closesOn}.`,
      },
    ),
  );
  await mails.queue(tx, actor.workspaceId, letters);
  return new Set(reached.map(({ personId }) => personId));
}

function notificationOf(wave: Wave, personId: Id, actorId: Id, now: Date): notifications.NewNotification {
  return {
    id: newId(),
    personId,
    key: `pulse ${wave.id}`,
    kind: 'pulse',
    actorId,
    objectiveId: null,
    audience: everyone,
    keyResultId: null,
    commentId: null,
    cycleId: wave.cycleId,
    thingId: wave.id,
    words: {},
    at: now.toISOString(),
  };
}
