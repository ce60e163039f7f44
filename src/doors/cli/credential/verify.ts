// `credential verify`: prints check by check, and says by its exit code whether the award can be relied on.
import { createHash } from 'node:crypto';
import type { Verdict } from '../../../academy/credential/verdict.ts';
import { controllerFrom, type Means, network } from '../../../platform/credential/means.ts';
import { type Verified, verifyCredential } from '../../../platform/credential/verify.ts';
import { Refused } from '../ask.ts';
import { bytesAt } from '../bytes-at.ts';
import { jsonAt } from '../json-at.ts';

export type VerifyFlags = {
  json?: true;
  publicKey?: string;
  did: string[];
  statusList: string[];
  evidence: string[];
  offline?: true;
  allowLocal?: true;
  at?: string;
};

export async function verify(path: string, flags: VerifyFlags): Promise<void> {
  const means = await meansOf(flags);
  const verified = await verifyCredential(await bytesAt(path), means);
  const { verdict, checks } = verified;
  process.stdout.write(
    flags.json ? `${JSON.stringify({ verdict, checks }, null, 2)}\n` : `${readable(verified)}\n`,
  );
  process.exitCode = exitCodes[verdict] ?? 1;
}

const exitCodes: Partial<Record<Verdict, number>> = { valid: 0, unknown: 3 };

async function meansOf(flags: VerifyFlags): Promise<Means> {
  const at = flags.at ?? new Date().toISOString();
  if (Number.isNaN(Date.parse(at)))
    throw new Refused('bad-input', '--at is a time, such as 2026-11-25T09:00:00Z.');
  const documents = await Promise.all(flags.did.map(documentAt));
  const lists = await Promise.all(flags.statusList.map(listAt));
  const evidence = await Promise.all(flags.evidence.map(bytesAt));
  return {
    at,
    fetch: flags.offline ? null : network(flags.allowLocal === true),
    publicKey: flags.publicKey ?? null,
    documents: new Map(documents.map((document) => [document.id, document])),
    statusLists: new Map(lists),
    evidence: evidence.map((bytes) => new Uint8Array(createHash('sha256').update(bytes).digest())),
  };
}

const textAt = async (path: string) => new TextDecoder().decode(await bytesAt(path));

async function documentAt(path: string) {
  const document = controllerFrom(await textAt(path));
  if (!document) throw new Refused('bad-input', `${path} is no document of an issuer's keys.`);
  return document;
}

async function listAt(path: string): Promise<[id: string, text: string]> {
  const { id } = ((await jsonAt(path)) ?? {}) as { id?: unknown };
  if (typeof id !== 'string') throw new Refused('bad-input', `${path} is no status list.`);
  return [id, await textAt(path)];
}

const verdicts: Record<Verdict, string> = {
  valid: 'Valid.',
  revoked: 'Revoked: the issuer has taken it back.',
  suspended: 'Suspended: the issuer does not stand by it at the moment.',
  expired: 'Expired: it was in force once.',
  invalid: 'Invalid: do not rely on it.',
  unknown: 'Unknown: not everything could be checked, so this is no “valid”.',
};
const marks = { pass: 'pass', fail: 'FAIL', 'not checked': 'not checked' } as const;

function readable({ verdict, checks, says }: Verified): string {
  const lines = checks.map(
    ({ name, result, detail }) => `  ${name.padEnd(9)} ${marks[result].padEnd(12)} ${detail}`,
  );
  const about = says
    ? [
        '',
        `It says: ${plain(says.name)}, to ${plain(says.subject)}, from ${plain(says.issuerName || says.issuer)}.`,
      ]
    : [];
  return [verdicts[verdict], '', ...lines.map(plain), ...about].join('\n');
}

// Words of a stranger go to a terminal: what could move its cursor does not.
const plain = (text: string) => text.replace(/[\p{Cc}\p{Cf}]/gu, '');
