// `npm run bench -- academy`: awards signed and verified, forms put together, attempts decided. Needs no database.
import { performance } from 'node:perf_hooks';
import { unsignedBadge } from '../src/academy/credential/unsigned.ts';
import { decide } from '../src/academy/decision/decide.ts';
import { Inputs } from '../src/academy/decision/inputs.ts';
import { assemble } from '../src/academy/form/assemble.ts';
import { Bank } from '../src/academy/form/blueprint.ts';
import { judgementScore } from '../src/academy/judgement/score.ts';
import { signDocument } from '../src/platform/credential/data-integrity.ts';
import { signJwt } from '../src/platform/credential/jwt.ts';
import { award, bytesOf, issuedAt, key, means, rsaKey } from '../src/platform/credential/saltline.fixture.ts';
import { verifyCredential } from '../src/platform/credential/verify.ts';

const awards = 200;
const forms = 1000;
const attempts = 10_000;

/** Prints how long each takes. */
export async function benchAcademy(): Promise<void> {
  const asked = await means();
  const badges = Array.from({ length: awards }, (_, at) =>
    unsignedBadge({ ...award, id: `urn:quarterdeck:bench:${at}` }),
  );
  const signed: object[] = [];
  await timed('award signed', awards, async () => {
    for (const badge of badges) signed.push(await signDocument(badge, key, issuedAt));
  });
  await timed('award verified, status list and all', awards, async () => {
    for (const each of signed) await verifyCredential(bytesOf(each), asked);
  });
  const tokens: string[] = [];
  await timed('award signed as JWT', awards, async () => {
    for (const badge of badges) tokens.push(await signJwt(badge, rsaKey));
  });
  await timed('JWT verified', awards, async () => {
    for (const token of tokens) await verifyCredential(bytesOf(token), asked);
  });
  await timed('form of 24 items from a bank of 120', forms, () => {
    for (let seed = 0; seed < forms; seed++) if (!assemble(bank, seed).form) throw new Error('No form');
  });
  await timed('attempt scored and decided', attempts, () => {
    for (let number = 0; number < attempts; number++) attempt(number);
  });
}

async function timed(what: string, count: number, work: () => void | Promise<void>): Promise<void> {
  const start = performance.now();
  await work();
  const ms = performance.now() - start;
  console.log(
    `${what.padEnd(38)} ${count.toLocaleString('en-GB').padStart(6)}  ${(ms / count).toFixed(3).padStart(8)} ms each`,
  );
}

const outcomes = ['outcome', 'alignment', 'check-in', 'review', 'sponsor', 'tracker'];
const bank = Bank.parse({
  blueprint: {
    cells: outcomes.map((outcome) => ({ component: 'judgement', outcome, count: 4 })),
    mostUses: forms,
  },
  items: outcomes.flatMap((outcome) =>
    Array.from({ length: 20 }, (_, at) => ({
      id: `${outcome}-${at}`,
      component: 'judgement',
      outcome,
      state: 'live',
      enemies: at % 4 === 0 ? [`${outcomes[(at / 4) % outcomes.length]}-${at + 1}`] : [],
    })),
  ),
});

const experts = Array.from({ length: 48 }, (_, option) => 1 + ((option * 7) % 41) / 10);
const agreement = { alpha: 0.8, within: 0.95, scripts: 60 };
const criteria = ['outcome', 'measure', 'guard', 'safe'];

function attempt(number: number): void {
  const ratings = experts.map((value, option) =>
    Math.min(5, Math.max(1, Math.round(value + ((number + option) % 3) - 1))),
  );
  const levels = Object.fromEntries(criteria.map((criterion, at) => [criterion, 2 + ((number + at) % 3)]));
  const scripts = Array.from({ length: 6 }, (_, piece) => ({
    id: `piece ${piece}`,
    marks: ['m1', 'm2', 'm3'].map((marker) => ({ marker, levels })),
  }));
  const cut = { cut: 60, sem: 3, judges: 10 };
  decide(
    Inputs.parse({
      form: 'bench',
      rule: {
        programme: 'okr-lead',
        version: '1.0.0',
        components: [
          { kind: 'scored', id: 'j', name: 'Judgement', method: 'angoff', ...cut },
          {
            kind: 'marked',
            id: 'w',
            name: 'Writing',
            method: 'borderline regression',
            ...cut,
            pieces: 6,
            criteria: criteria.map((id) => ({ id, name: id, must: 2 })),
          },
        ],
      },
      results: { j: { score: judgementScore(ratings, experts).score }, w: { scripts } },
      agreement: { w: Object.fromEntries(criteria.map((criterion) => [criterion, agreement])) },
    }),
  );
}
