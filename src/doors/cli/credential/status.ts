// `credential status-list`: one bit is set, the list is signed anew. A revocation is for good; only a suspension ends.
import {
  emptyBits,
  type Purpose,
  StatusList,
  unsignedStatusList,
  withBit,
} from '../../../academy/credential/status-list.ts';
import { decodeBits, encodeBits } from '../../../platform/credential/bits.ts';
import { signDocument } from '../../../platform/credential/data-integrity.ts';
import { Refused } from '../ask.ts';
import { give } from '../give.ts';
import { jsonAt } from '../json-at.ts';
import { thisSecond } from './issue.ts';
import { keyAt } from './keys.ts';

export type StatusFlags = {
  key: string;
  url?: string;
  purpose?: Purpose;
  set: string[];
  clear: string[];
  hours: string;
  out?: string;
};

export async function statusList(path: string | undefined, flags: StatusFlags): Promise<void> {
  const key = await keyAt(flags.key);
  if (key.kind !== 'ed25519') throw new Refused('bad-input', 'A status list is signed with an Ed25519 key.');
  const { url, purpose, bits } = path ? await listAt(path) : newList(flags);
  if (purpose === 'revocation' && flags.clear.length > 0)
    throw new Refused(
      'bad-input',
      'What was revoked stays revoked: issue a new award instead. Nothing was changed.',
    );
  const changed = [
    ...flags.set.map((place) => [place, true] as const),
    ...flags.clear.map((place) => [place, false] as const),
  ].reduce((list, [place, isSet]) => withBit(list, placeIn(list, place), isSet), bits);
  const validFrom = thisSecond();
  const unsigned = unsignedStatusList({
    url,
    issuer: key.controller,
    purpose,
    encodedList: encodeBits(changed),
    validFrom,
    validUntil: later(validFrom, flags.hours),
  });
  await give(`${JSON.stringify(await signDocument(unsigned, key, validFrom), null, 2)}\n`, flags.out);
}

async function listAt(path: string): Promise<{ url: string; purpose: Purpose; bits: Uint8Array }> {
  const list = StatusList.safeParse(await jsonAt(path)).data;
  const bits = list && decodeBits(list.credentialSubject.encodedList);
  if (!list || !bits) throw new Refused('bad-input', `${path} is no status list.`);
  return { url: list.id, purpose: list.credentialSubject.statusPurpose as Purpose, bits };
}

function newList({ url, purpose }: StatusFlags): { url: string; purpose: Purpose; bits: Uint8Array } {
  if (!url || !purpose || !URL.canParse(url))
    throw new Refused('bad-input', 'A new list needs --url, where it will be published, and --purpose.');
  return { url, purpose, bits: emptyBits() };
}

function placeIn(bits: Uint8Array, place: string): number {
  const index = Number(place);
  if (/^\d+$/.test(place) && index < bits.length * 8) return index;
  throw new Refused('bad-input', `The list has no place ${place}: it goes from 0 to ${bits.length * 8 - 1}.`);
}

function later(instant: string, hours: string): string {
  const count = Number(hours);
  if (!(count > 0 && count <= 24 * 366))
    throw new Refused('bad-input', '--hours is a number of hours, a year at most.');
  return new Date(Date.parse(instant) + Math.round(count * 3600) * 1000).toISOString().replace('.000Z', 'Z');
}
