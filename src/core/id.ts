// Identifiers: UUIDs everywhere, made by the server (version 7, so that they sort by birth).
import { z } from 'zod';

export const Id = z.uuid({ error: 'This is not an id' });
export type Id = string;

export { everyone } from './everyone.ts';
