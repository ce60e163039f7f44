// Our own JSON: everything of a workspace that is not a secret, row by row under the ids it has. Each section is one table, its fields that table's columns.
// Sections stand in the order they are written: parents first. Version 1 of the format; readers refuse a version they do not know.
import { z } from 'zod';
import { CalendarRule } from '../../core/calendar/quarters.ts';
import { CheckInRhythm, Limits, profiles, Zone } from '../../core/workspace.ts';
import { instant, text } from './field-shapes.ts';
import { rowShapes } from './row-shapes.ts';

export const formatName = 'quarterdeck';
export const formatVersion = 1;

export type Section = keyof typeof rowShapes;
export const sections = Object.keys(rowShapes) as Section[];

const WorkspaceSettings = z.strictObject({
  name: text,
  zone: Zone,
  calendar: CalendarRule,
  limits: Limits,
  rhythm: CheckInRhythm,
  profile: z.enum(profiles),
});

const mostRows = 400_000;
const lists = Object.fromEntries(
  sections.map((section) => [section, z.array(rowShapes[section] as z.ZodType).max(mostRows)]),
) as { [S in Section]: z.ZodArray<(typeof rowShapes)[S]> };

export const Document = z.strictObject({
  format: z.literal(formatName),
  version: z.literal(formatVersion),
  exportedAt: instant,
  /** Whether it holds everything, or what the one who exported it may see. */
  isWhole: z.boolean(),
  workspace: WorkspaceSettings,
  ...lists,
});
export type Document = z.infer<typeof Document>;
