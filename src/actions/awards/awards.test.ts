// Awards over a server: decided once, signed, shown by their holder, taken back by two, and verifying through all that happens to the server.
import { mkdtempSync, readdirSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anAchievement, anAward, anIssuer } from '../../../test/awarded.ts';
import { baseUrl, type Caller, caller, keys } from '../../../test/caller.ts';
import { type Founded, founded } from '../../../test/founded.ts';
import type { Id } from '../../core/id.ts';
import { decodeBits } from '../../platform/credential/bits.ts';
import { openKeyRing } from '../../platform/credential/key-ring.ts';
import * as achievements from '../achievements.ts';
import { credentials } from '../credentials/index.ts';
import * as issuers from '../issuers.ts';
import { workOnce } from '../work.ts';
import { awards } from './index.ts';

let server: Founded;
let owner: Caller;
let admin: Caller;
let holder: Caller & { personId: Id };
let lead: Awaited<ReturnType<typeof anAchievement>>;
let pausable: typeof lead;
const stranger = () => caller(server.db);
beforeAll(async () => {
  server = await founded();
  owner = server.owner;
  admin = await server.join('Margaret Voss', 'admin');
  holder = await server.join('Sara Melo');
  await anIssuer(owner);
  lead = await anAchievement(owner);
  pausable = await anAchievement(owner, { slug: 'okr-coach', endsBy: 'suspension' });
});
afterAll(() => server.drop());

const day = 24 * 3_600_000;
const later = (ms: number) => ({ now: new Date(Date.now() + ms) });
const textOf = async (id: Id, format: 'json' | 'vc-jwt' | 'svg' = 'json') =>
  (await owner.ask(awards.download, { id, format })).text();
const bytesOf = async (id: Id, format: 'png') =>
  Buffer.from(await (await owner.ask(awards.download, { id, format })).arrayBuffer());
const check = (file: string | Buffer, more = {}) =>
  stranger().ask(credentials.check, { file: Buffer.from(file).toString('base64') }, more);
const verdictOf = async (id: Id, more = {}) => (await check(await textOf(id), more)).verdict;

/** Taken back by the two it takes. */
async function end(id: Id, how: 'revoke' | 'suspend', reason = 'Issued to the wrong person') {
  const { version } = await owner.ask(awards.get, { id });
  const asked = await owner.ask(awards[how], { id, version, reason });
  return admin.ask(awards.confirm, { id, version: asked.version });
}

describe('issuing', () => {
  it('gives an award that every form of file proves', async () => {
    const { id, state, statusList, digest } = await anAward(owner, lead.id, holder.personId);
    expect(state).toBe('active');
    expect(digest).toMatch(/^[0-9a-f]{64}$/);
    expect(statusList.url).toMatch(`${baseUrl}/credentials/status/`);
    for (const file of [
      await textOf(id),
      await textOf(id, 'vc-jwt'),
      await textOf(id, 'svg'),
      await bytesOf(id, 'png'),
    ])
      expect((await check(file)).verdict).toBe('valid');
  });

  it('names nobody: an opaque id and what was achieved, no name and no address', async () => {
    const text = await textOf((await anAward(owner, lead.id, holder.personId)).id);
    expect(text).not.toMatch(/Sara|Melo|sara\.melo/);
    expect(JSON.parse(text).credentialSubject.id).toMatch(/^urn:uuid:/);
  });

  it('makes one award of one decision, however often and at once it is asked for', async () => {
    const input = { personId: holder.personId, achievementId: lead.id, decision: 'Decision of one morning' };
    const all = await Promise.all(Array.from({ length: 5 }, () => owner.ask(awards.issue, input)));
    expect(new Set(all.map(({ id }) => id)).size).toBe(1);
    expect((await owner.ask(awards.issue, input)).id).toBe(all[0]?.id);
  });

  it('keeps what will be signed before it is: a stop in between is finished later, and an old intent is voided', async () => {
    const none = openKeyRing(mkdtempSync(join(tmpdir(), 'quarterdeck-no-keys-')));
    const input = {
      personId: holder.personId,
      achievementId: lead.id,
      decision: 'Decision before the power went',
    };
    const refused = await owner.refused(awards.issue, input, { keys: none });
    expect(refused).toMatchObject({
      code: 'incomplete',
      data: { detail: { say: expect.stringContaining('not on this server') } },
    });
    const [intended] = await server.ask<{ id: Id; digest: Buffer }>(
      `select id, digest from award where state = 'intended'`,
    );
    await server.ask(`update job set due_at = now() where name = 'finish-award' and done_at is null`);
    while ((await workOnce({ db: server.db, baseUrl, post: null, keys })) > 0);
    const award = await owner.ask(awards.get, { id: intended!.id });
    expect(award).toMatchObject({ state: 'active', digest: intended!.digest.toString('hex') });
    expect(await verdictOf(award.id)).toBe('valid');

    const other = { ...input, decision: 'Decision nobody came back to' };
    await owner.refused(awards.issue, other, { keys: none });
    await server.ask(`update job set due_at = now() where name = 'finish-award' and done_at is null`);
    const tomorrow = new Date(Date.now() + 2 * day);
    while ((await workOnce({ db: server.db, baseUrl, post: null, keys }, tomorrow)) > 0);
    expect(await server.ask(`select 1 from award where state = 'void' and signed is null`)).toHaveLength(1);
    expect((await owner.ask(awards.issue, other)).state).toBe('active');
  });

  it('awards the newest edition alone, and never rewrites one', async () => {
    const first = await anAchievement(owner, { slug: 'okr-practitioner' });
    const given = await anAward(owner, first.id, holder.personId);
    const second = await anAchievement(owner, { slug: 'okr-practitioner' });
    expect(second).toMatchObject({ edition: 2, followsId: first.id, isCurrent: true });
    const late = { personId: holder.personId, achievementId: first.id, decision: 'Too late' };
    expect((await owner.refused(awards.issue, late)).code).toBe('wrong-state');
    expect(await verdictOf(given.id)).toBe('valid');
    await expect(server.db.sql.updateTable('achievement').set({ name: 'Other' }).execute()).rejects.toThrow(
      /permission/,
    );
    const { achievements: all } = await owner.ask(achievements.list, {});
    expect(all.find(({ id }) => id === first.id)).toMatchObject({ isCurrent: false, awarded: 1 });
  });

  it('is for owners and admins; an award is seen by leads, its holder and nobody else', async () => {
    const colleague = await server.join('Nuno Reis');
    const { id } = await anAward(owner, lead.id, holder.personId);
    const input = { personId: holder.personId, achievementId: lead.id, decision: 'Mine' };
    for (const somebody of [holder, await server.join('Ola Grieg', 'lead')])
      expect((await somebody.refused(awards.issue, input)).code).toBe('forbidden');
    expect((await colleague.refused(awards.get, { id })).code).toBe('not-found');
    expect((await colleague.refused(awards.download, { id })).code).toBe('not-found');
    expect((await colleague.refused(awards.list, {})).code).toBe('forbidden');
    expect((await holder.ask(awards.get, { id })).id).toBe(id);
    expect((await holder.ask(awards.mine, {})).awards.map((award) => award.id)).toContain(id);
    expect((await colleague.ask(awards.mine, {})).awards).toEqual([]);
  });
});

describe('a page of one’s own', () => {
  it('is there once its holder says so, with every check, and gone when they say so', async () => {
    const { id } = await anAward(owner, lead.id, holder.personId);
    const { version } = await holder.ask(awards.get, { id });
    expect((await stranger().refused(awards.open, { id })).code).toBe('not-found');
    expect((await stranger().refused(awards.file, { id })).code).toBe('not-found');
    expect((await owner.refused(awards.share, { id, version })).code).toBe('forbidden');
    const shared = await holder.ask(awards.share, { id, version });
    expect(shared.linkedIn).toMatch(/certUrl=https%3A%2F%2Fokr\.saltline\.example%2Fawards%2F/);
    const page = await stranger().ask(awards.open, { id });
    expect(page).toMatchObject({ holderName: 'Sara Melo', verdict: 'valid', says: { name: 'OKR Lead' } });
    expect(page.checks.map(({ name, result }) => [name, result])).toEqual([
      ['form', 'pass'],
      ['proof', 'pass'],
      ['time', 'pass'],
      ['status', 'pass'],
      ['issuer', 'pass'],
      ['evidence', 'not checked'],
    ]);
    expect((await check(page.credential)).award).toEqual({ id, holderName: 'Sara Melo' });
    await holder.ask(awards.unshare, { id, version: shared.version });
    expect((await stranger().refused(awards.open, { id })).code).toBe('not-found');
    expect((await check(page.credential)).award).toBeNull();
  });

  it('carries the words of who was there, under their name, and nobody stands by their own award', async () => {
    const { id, version } = await anAward(owner, lead.id, holder.personId);
    const comment = 'I chaired the review. She asked the question that stopped two projects.';
    expect((await holder.refused(awards.endorse, { id, comment })).code).toBe('forbidden');
    await admin.ask(awards.endorse, { id, comment });
    expect((await admin.refused(awards.endorse, { id, comment })).code).toBe('already-exists');
    await holder.ask(awards.share, { id, version });
    const { endorsements } = await stranger().ask(awards.open, { id });
    expect(endorsements).toMatchObject([{ byName: 'Margaret Voss', comment }]);
    const [row] = await server.ask<{ signed: string }>('select signed from award_endorsement');
    expect(await check(row!.signed)).toMatchObject({ verdict: 'valid', says: { isEndorsement: true } });
  });
});

describe('taking back', () => {
  it('takes two and a reason, turns exactly one bit, and leaves every other award alone', async () => {
    const [gone, stays] = [
      await anAward(owner, lead.id, holder.personId),
      await anAward(owner, lead.id, holder.personId),
    ];
    const listId = gone.statusList.url.split('/').at(-1)!;
    const bits = async () => {
      const { text } = await stranger().ask(credentials.status, { id: listId });
      return decodeBits(JSON.parse(text).credentialSubject.encodedList)!;
    };
    const before = await bits();
    expect(before.length * 8).toBeGreaterThanOrEqual(131_072);
    const asked = await owner.ask(awards.revoke, {
      id: gone.id,
      version: gone.version,
      reason: 'The wrong person',
    });
    expect(asked).toMatchObject({ state: 'active', asked: { ending: 'revocation', isYours: true } });
    expect((await owner.refused(awards.confirm, { id: gone.id, version: asked.version })).code).toBe(
      'forbidden',
    );
    expect((await holder.refused(awards.confirm, { id: gone.id, version: asked.version })).code).toBe(
      'forbidden',
    );
    expect(await verdictOf(gone.id)).toBe('valid');
    const revoked = await admin.ask(awards.confirm, { id: gone.id, version: asked.version });
    expect(revoked).toMatchObject({ state: 'revoked', endedReason: 'The wrong person', asked: null });
    const after = await bits();
    const changed = [...after].flatMap((byte, index) =>
      byte === before[index] ? [] : [[index, byte ^ before[index]!]],
    );
    const { index } = gone.statusList;
    expect(changed).toEqual([[index >> 3, 0x80 >> (index & 7)]]);
    expect([await verdictOf(gone.id), await verdictOf(stays.id)]).toEqual(['revoked', 'valid']);
    expect((await check(await textOf(gone.id, 'vc-jwt'))).verdict).toBe('revoked');
    const again = { id: gone.id, version: revoked.version, reason: 'A mistake' };
    expect((await owner.refused(awards.resume, again)).code).toBe('wrong-state');
    await expect(server.ask(`update award set state = 'active' where id = $1`, [gone.id])).rejects.toThrow(
      /for good/,
    );
  });

  it('suspends and resumes where the award names that list, and says why where it does not', async () => {
    const { id } = await anAward(owner, pausable.id, holder.personId);
    const suspended = await end(id, 'suspend', 'An appeal is open');
    expect([suspended.state, await verdictOf(id)]).toEqual(['suspended', 'suspended']);
    await owner.ask(awards.resume, { id, version: suspended.version, reason: 'The appeal was dismissed' });
    expect(await verdictOf(id)).toBe('valid');
    const other = await anAward(owner, lead.id, holder.personId);
    const input = { id: other.id, version: other.version, reason: 'An appeal is open' };
    expect((await owner.refused(awards.suspend, input)).data.detail?.say).toContain('one list');
  });

  it('is withdrawn before anybody confirms, and one thing is asked for at a time', async () => {
    const { id, version } = await anAward(owner, lead.id, holder.personId);
    const asked = await owner.ask(awards.revoke, { id, version, reason: 'Too fast' });
    expect((await admin.refused(awards.revoke, { id, version: asked.version, reason: 'Also' })).code).toBe(
      'wrong-state',
    );
    const kept = await owner.ask(awards.withdraw, { id, version: asked.version });
    expect(kept).toMatchObject({ state: 'active', asked: null });
    expect((await admin.refused(awards.confirm, { id, version: kept.version })).code).toBe('wrong-state');
  });
});

describe('what happens to a server', () => {
  it('goes on verifying after a key was replaced, and stops when its secret was known to others', async () => {
    const before = await anAward(owner, lead.id, holder.personId);
    const { version } = await owner.ask(issuers.get, {});
    for (const [index, kind] of (['ed25519', 'rsa'] as const).entries())
      await owner.ask(issuers.replaceKey, { version: version + index, kind, isCompromised: false });
    const after = await anAward(owner, lead.id, holder.personId);
    for (const { id } of [before, after]) {
      expect(await verdictOf(id)).toBe('valid');
      expect((await check(await textOf(id, 'vc-jwt'))).verdict).toBe('valid');
    }
    const { text } = await stranger().ask(issuers.open, { did: 'did:web:okr.saltline.example' });
    expect(JSON.parse(text).verificationMethod).toHaveLength(4);
    expect(text).not.toMatch(/secret|"d":/);
    const now = await owner.ask(issuers.replaceKey, {
      version: version + 2,
      kind: 'ed25519',
      isCompromised: true,
    });
    expect(now.keys.filter(({ revokedAt }) => revokedAt)).toHaveLength(2);
    expect([await verdictOf(before.id), await verdictOf(after.id)]).toEqual(['invalid', 'invalid']);
    expect(await verdictOf((await anAward(owner, lead.id, holder.personId)).id)).toBe('valid');
  });

  it('goes on verifying when its holder is erased: status and digest stay, the name goes', async () => {
    const leaver = await server.join('Duarte Lopes');
    const { id, version } = await anAward(owner, lead.id, leaver.personId);
    await leaver.ask(awards.share, { id, version });
    await server.ask('delete from team_member where person_id = $1', [leaver.personId]);
    await server.ask('delete from person where id = $1', [leaver.personId]);
    expect(await owner.ask(awards.get, { id })).toMatchObject({
      personId: null,
      personName: null,
      digest: expect.any(String),
    });
    expect(await verdictOf(id)).toBe('valid');
    expect((await stranger().ask(awards.open, { id })).holderName).toBeNull();
    expect((await end(id, 'revoke')).state).toBe('revoked');
    expect(await verdictOf(id)).toBe('revoked');
  });

  it('says unknown, never valid, once its list is stale and nobody can sign it anew', async () => {
    const { id } = await anAward(owner, lead.id, holder.personId);
    expect(await verdictOf(id, later(0))).toBe('valid');
    const none = openKeyRing(mkdtempSync(join(tmpdir(), 'quarterdeck-no-keys-')));
    const file = Buffer.from(await textOf(id)).toString('base64');
    const at = (ms: number) => stranger().ask(credentials.check, { file }, { ...later(ms), keys: none });
    expect((await at(day - 60_000)).verdict).toBe('valid');
    const stale = await at(day + 60_000);
    expect(stale.verdict).toBe('unknown');
    expect(stale.checks.find(({ name }) => name === 'status')).toMatchObject({ result: 'not checked' });
    expect(await verdictOf(id, later(day + 60_000))).toBe('valid');
  });

  it('keeps secrets in files nobody else may read, and never in the database', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'quarterdeck-ring-'));
    const fresh = await founded();
    try {
      await fresh.owner.ask(
        issuers.edit,
        { version: 0, fields: { name: 'Academy', url: null, description: '' } },
        {
          keys: openKeyRing(join(folder, 'keys')),
        },
      );
      expect(statSync(join(folder, 'keys')).mode & 0o777).toBe(0o700);
      for (const name of readdirSync(join(folder, 'keys')))
        expect(statSync(join(folder, 'keys', name)).mode & 0o777).toBe(0o600);
      const rows = JSON.stringify(await fresh.ask('select * from issuer_key'));
      expect(rows).not.toMatch(/secretKey|privateKey|"d":/);
    } finally {
      await fresh.drop();
    }
  });
});

it('is invalid when any letter of what was signed is another, and when anything is added', async () => {
  const text = await textOf((await anAward(owner, lead.id, holder.personId)).id);
  await fc.assert(
    fc.asyncProperty(fc.nat(text.length - 1), fc.integer({ min: 33, max: 126 }), async (at, code) => {
      const other = String.fromCharCode(code);
      fc.pre(other !== text[at]);
      expect((await check(text.slice(0, at) + other + text.slice(at + 1))).verdict).not.toBe('valid');
    }),
    { numRuns: 40 },
  );
  const added = { ...JSON.parse(text), foo: 'bar' };
  expect(await check(JSON.stringify(added))).toMatchObject({ verdict: 'invalid', says: null });
});
