// Decisions, requests for help and meetings of a cycle as rows of a spreadsheet: what one may see of them, as their lists show it.
import type { Cell } from '../../connectors/spreadsheet/write-csv.ts';
import type { Id } from '../../core/id.ts';
import * as decisions from '../../db/decisions.ts';
import * as escalations from '../../db/escalations.ts';
import * as meetings from '../../db/meetings.ts';
import { shown } from '../escalations/shown.ts';
import { inList } from '../meetings/find.ts';
import type { Work } from '../pipeline.ts';

type Around = Pick<Work<unknown>, 'actor' | 'tx' | 'call'>;
type Table = Cell[][];

const page = 1_000;
const mostMeetings = 5_000;

export async function decisionTable({ actor, tx }: Around, cycleId: Id): Promise<Table> {
  const rows: decisions.DecisionRow[] = [];
  for (let offset = 0, total = 1; offset < total; offset += page) {
    const next = await decisions.list(tx, actor.workspaceId, { cycleId }, { limit: page, offset });
    rows.push(...next.rows);
    total = next.total;
  }
  const head = [
    'Decided',
    'Kind',
    'Choice',
    'Why',
    'Options',
    'Objective',
    'Key result',
    'Team',
    'Owner',
    'Due',
  ];
  const price = [
    'State',
    'Becomes',
    'Revisit',
    'Paid by',
    'Displaces',
    'Capacity',
    'Signed by',
    'Expires',
    'Decided by',
    'Id',
  ];
  return [
    [...head, ...price],
    ...rows.map((row) => [
      row.decidedAt,
      row.kind,
      row.choice,
      row.context,
      row.options.join('\n'),
      row.objectiveTitle,
      row.keyResultTitle,
      row.teamName,
      row.ownerName,
      row.dueOn,
      row.state,
      row.becomes,
      row.revisitOn,
      row.price,
      row.displaced.map(({ title, how }) => `${title} (${how})`).join('\n'),
      row.capacity,
      row.signedByName,
      row.expiresOn,
      row.decidedByName,
      row.id,
    ]),
  ];
}

export async function escalationTable(work: Around, cycleId: Id): Promise<Table> {
  const rows = await shown(work, await escalations.list(work.tx, work.actor.workspaceId, { cycleId }));
  const head = [
    'Raised',
    'Raised by',
    'Need',
    'Objective',
    'Key result',
    'Team',
    'State',
    'With',
    'Asked',
    'Due',
  ];
  return [
    [...head, 'Answered', 'Answered by', 'Answer', 'In words', 'Decided on', 'Id'],
    ...rows.map((row) => [
      row.raisedAt,
      row.raisedByName,
      row.need,
      row.objectiveTitle,
      row.keyResultTitle,
      row.teamName,
      row.state,
      row.level,
      row.askedName,
      row.dueAt,
      row.answeredAt,
      row.answeredByName,
      row.answer,
      row.answerWords,
      row.answerOn,
      row.id,
    ]),
  ];
}

export async function meetingTable(work: Around, cycleId: Id): Promise<Table> {
  const rows = await inList(
    work,
    await meetings.list(work.tx, work.actor.workspaceId, { cycleId }, mostMeetings),
  );
  const head = [
    'Starts',
    'Planned for',
    'Minutes',
    'Meeting',
    'Title',
    'Team',
    'Organiser',
    'State',
    'Begun',
  ];
  return [
    [...head, 'Ended', 'Moved because', 'Cancelled', 'Cancelled because', 'Id'],
    ...rows.map((row) => [
      row.startsAt,
      row.plannedAt,
      row.minutes,
      row.kind,
      row.title,
      row.teamName,
      row.organiserName,
      row.state,
      row.begunAt,
      row.endedAt,
      row.movedBecause,
      row.cancelledAt,
      row.cancelledBecause,
      row.id,
    ]),
  ];
}
