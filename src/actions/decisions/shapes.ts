// What the API says of decisions: the same shape in lists, on the ledger and in a meeting.
import { z } from 'zod';
import { decisionKinds, decisionStates, prices } from '../../core/decision.ts';
import { Id } from '../../core/id.ts';
import { becomings } from '../../core/midway.ts';

const day = z.iso.date().nullable();
const name = z.string().nullable();

export const Decision = z.object({
  id: Id,
  kind: z.enum(decisionKinds),
  cycleId: Id.nullable(),
  objectiveId: Id.nullable(),
  objectiveTitle: name,
  teamId: Id.nullable(),
  teamName: name,
  keyResultId: Id.nullable(),
  keyResultTitle: name,
  meetingId: Id.nullable(),
  choice: z.string(),
  context: z.string(),
  options: z.array(z.string()),
  ownerId: Id.nullable(),
  ownerName: name,
  dueOn: day,
  revisitOn: day,
  becomes: z
    .enum(becomings)
    .nullable()
    .describe('Of an objective in the middle of the quarter: it goes on, with other numbers, or stops'),
  price: z.enum(prices).nullable().describe('Of an addition: what pays for it'),
  displaced: z.array(
    z.object({
      id: Id,
      objectiveId: Id,
      keyResultId: Id.nullable(),
      title: z.string(),
      how: z.enum(['stopped', 'delayed']),
    }),
  ),
  capacity: z.string(),
  capacityOf: Id.nullable(),
  capacityOfName: name,
  signedBy: Id.nullable().describe('Null on an exception that is asked for and not signed'),
  signedByName: name,
  expiresOn: day,
  exceptionId: Id.nullable(),
  state: z.enum(decisionStates),
  doneAt: z.iso.datetime().nullable(),
  doneNote: z.string(),
  decidedBy: Id.nullable(),
  decidedByName: name,
  decidedAt: z.iso.datetime(),
  version: z.number(),
});
export type Decision = z.infer<typeof Decision>;
