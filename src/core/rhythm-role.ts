// Roles of the rhythm, beside the roles of a workspace: who sponsors, who runs the programme, who coaches; for one team or everywhere.
import { z } from 'zod';
import { Id } from './id.ts';

const rhythmRoles = ['sponsor', 'programme lead', 'coach'] as const;
export type RhythmRole = (typeof rhythmRoles)[number];

export const RhythmRoleFields = z.object({
  role: z.enum(rhythmRoles),
  teamId: Id.nullable().describe('Null holds for the whole workspace'),
  personId: Id,
});
export type RhythmRoleFields = z.infer<typeof RhythmRoleFields>;
