// JSON out of a file or standard input, told in words when it is none.
import { Refused } from '../ask.ts';
import { bytesAt } from '../bytes-at.ts';

/** @throws {Refused} when the file cannot be read or is not JSON */
export async function jsonAt(path: string): Promise<unknown> {
  try {
    return JSON.parse(new TextDecoder().decode(await bytesAt(path)));
  } catch (error) {
    if (error instanceof Refused) throw error;
    throw new Refused('bad-input', `${path} is not JSON.`);
  }
}
