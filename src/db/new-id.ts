// Makes ids: UUID version 7 (RFC 9562), so that rows sort by birth and indexes grow at one end.
import { randomBytes } from 'node:crypto';
import type { Id } from '../core/id.ts';

/** A new UUID v7. */
export function newId(): Id {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(Date.now(), 0, 6);
  bytes[6] = (bytes[6]! & 0x0f) | 0x70;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
