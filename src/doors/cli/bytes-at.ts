// The bytes of a file, or of standard input for "-". Nothing is sent anywhere.
import { Refused } from './ask.ts';
import { fileAt } from './file-at.ts';

/** @throws {Refused} when it cannot be read, or when it is larger than anything we look into */
export async function bytesAt(path: string): Promise<Uint8Array> {
  const bytes = path === '-' ? await fromInput() : new Uint8Array(await (await fileAt(path)).arrayBuffer());
  if (bytes.length > mostBytes) throw new Refused('bad-input', `${path} is larger than 20 MB.`);
  return bytes;
}

const mostBytes = 20_000_000;

async function fromInput(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of process.stdin) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > mostBytes) break;
  }
  return new Uint8Array(Buffer.concat(chunks));
}
