// Everything the one who asks may see, as a Quarterdeck document.
import {
  type Document,
  formatName,
  formatVersion,
  type Section,
  sections,
} from '../../connectors/quarterdeck/document.ts';
import { rowShapes } from '../../connectors/quarterdeck/row-shapes.ts';
import type { Id } from '../../core/id.ts';
import { ofSource } from '../../db/external-references.ts';
import type { Tx } from '../../db/open.ts';
import { rowsOf } from '../../db/whole.ts';
import { find } from '../../db/workspaces.ts';
import { translated } from '../imports/restored-ids.ts';

/** Reads the document. Things that came from another workspace under other ids are given under those again, so that nothing doubles on the way back. */
export async function documentOf(
  tx: Tx,
  { workspaceId, personId }: { workspaceId: Id; personId: Id },
  now: Date,
  isWhole: boolean,
): Promise<Document> {
  const { name, zone, calendar, limits, rhythm, profile } = (await find(tx, workspaceId))!;
  const first = new Map(
    (await ofSource(tx, workspaceId, 'quarterdeck')).map(({ externalId, thingId }) => [thingId, externalId]),
  );
  const rows = {} as Record<Section, unknown>;
  for (const section of sections)
    rows[section] = (
      await rowsOf(tx, workspaceId, section, Object.keys(rowShapes[section].shape), isWhole ? null : personId)
    ).map((row) => translated(row, first));
  // Its order is by ids, and those were just given back.
  for (const section of ['teamMembers', 'attendance', 'notificationSettings', 'agendaItems'] as const)
    rows[section] = (rows[section] as Record<string, unknown>[]).sort((a, b) =>
      placeOf(a) < placeOf(b) ? -1 : 1,
    );
  return {
    format: formatName,
    version: formatVersion,
    exportedAt: now.toISOString(),
    isWhole,
    workspace: { name, zone, calendar, limits, rhythm, profile },
    ...rows,
  } as Document;
}

const placeOf = ({ teamId, meetingId, position, personId, id }: Record<string, unknown>) =>
  [teamId ?? meetingId, String(position ?? '').padStart(9, '0'), personId ?? id].join(' ');
