// JSON from a file or a pipe, and the refusal that tells everything that is wrong with it.
import { Refused } from '../ask.ts';
import { bytesAt } from '../bytes-at.ts';

const nameOf = (path: string) => (path === '-' ? 'Standard input' : path);

/** @throws {Refused} when it cannot be read, or is not JSON */
export async function jsonAt(path: string): Promise<unknown> {
  const text = new TextDecoder().decode(await bytesAt(path));
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Refused('bad-input', `${nameOf(path)} is not JSON. (${(error as Error).message})`);
  }
}

/** The refusal of what was read at `path`. */
export function unreadable(path: string, mistakes: readonly string[]): Refused {
  const all = mistakes.map((mistake) => `  ${mistake}`).join('\n');
  return new Refused('bad-input', `${nameOf(path)} cannot be read. Nothing was worked out.\n${all}`, {
    mistakes,
  });
}
