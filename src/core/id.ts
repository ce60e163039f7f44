// Identifiers: UUIDs everywhere, made by the server (version 7, so that they sort by birth).
import { z } from 'zod';

export const Id = z.uuid({ error: 'This is not an id' });
export type Id = string;

/** The audience of a thing everybody in the workspace may see. */
export const everyone = '00000000-0000-0000-0000-000000000000';
