// The seal as a PNG, for awards without a picture of their own. Made by hand: one colour on paper needs no library.
import { crc32, deflateSync } from 'node:zlib';
import { inkAt } from '../../academy/credential/seal.ts';

const size = 512;
const paper = [0xfb, 0xfa, 0xf6] as const;
const ink = [0x1f, 0x4e, 0x79] as const;

let made: Uint8Array | undefined;

/** Always the same bytes. */
export function sealPng(): Uint8Array {
  made ??= png();
  return made;
}

function png(): Uint8Array {
  const rows = Buffer.alloc(size * (size * 3 + 1));
  for (let row = 0, at = 0; row < size; row++) {
    rows[at++] = 0; // no filter
    for (let column = 0; column < size; column++) {
      const covered = inkAt(of(column), of(row), 1 / size);
      for (let channel = 0; channel < 3; channel++)
        rows[at++] = Math.round(paper[channel]! + (ink[channel]! - paper[channel]!) * covered);
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 2, 0, 0, 0], 8); // eight bits, true colour
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

// A little paper all round.
const of = (pixel: number) => ((pixel + 0.5) / size - 0.5) * 2.08;

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(data.length, 0);
  ends.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
}
