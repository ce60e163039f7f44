// JSON out of a file or standard input, told in words when it is none, or not of the shape that is needed.
import type { z } from 'zod';
import { Refused } from './ask.ts';
import { bytesAt } from './bytes-at.ts';

/** @throws {Refused} when the file cannot be read or is not JSON */
export async function jsonAt(path: string): Promise<unknown> {
  try {
    return JSON.parse(new TextDecoder().decode(await bytesAt(path)));
  } catch (error) {
    if (error instanceof Refused) throw error;
    throw new Refused('bad-input', `${path} is not JSON.`);
  }
}

const mostTold = 8;

/** The file as `shape` has it. @throws {Refused} with every place where it differs */
export async function shapedAt<S extends z.ZodType>(path: string, shape: S): Promise<z.output<S>> {
  const read = shape.safeParse(await jsonAt(path));
  if (read.success) return read.data;
  const { issues } = read.error;
  const told = issues
    .slice(0, mostTold)
    .map((issue) => `  ${issue.path.map(String).join('.') || 'the whole'}: ${issue.message}`);
  const more = issues.length - told.length;
  throw new Refused(
    'bad-input',
    [`${path} cannot be read:`, ...told, ...(more > 0 ? [`  and ${more} more`] : [])].join('\n'),
    issues,
  );
}
