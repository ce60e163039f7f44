// The one pipeline every action runs on. An action says what it takes, what it gives, how it can refuse and what it does; the rest is here.
import { type InferSchemaInput, type InferSchemaOutput, ORPCError, os } from '@orpc/server';
import type { z } from 'zod';
import { audiencesOf, covers, type Scope, seesEverything } from '../core/permission.ts';
import { type RefusalCode, refuse } from '../core/refusal.ts';
import { append, type NewEvent } from '../db/events.ts';
import { keepAnswer, takeKey } from '../db/idempotency.ts';
import { wake } from '../db/news.ts';
import type { Tx } from '../db/open.ts';
import { inScope } from '../db/scope.ts';
import { whoBySession, whoByToken } from '../db/who.ts';
import { answerTo } from './answer-to.ts';
import type { Call, Who } from './call.ts';
import { closed } from './closed.ts';
import { reaction } from './reactions.ts';
import { hashOf } from './request-hash.ts';
import { type Mode, routeOf } from './route.ts';

export type Meta = {
  name: string;
  mode: Mode;
  /** Whom it answers: anyone, somebody signed in, or a person of the workspace. */
  asks: 'nobody' | 'login' | 'person';
  refuses: readonly RefusalCode[];
};

type Actor = NonNullable<Who['actor']>;
type SignedIn = Who & { loginId: string; sessionId: string };

type Spec<I extends z.ZodType, O extends z.ZodType> = {
  /** `nouns.verb` */
  name: string;
  /** One line for people, in the reference, the CLI and the API page. */
  summary: string;
  input: I;
  output: O;
  /** The refusals it can give beside those every action can. */
  refuses?: readonly RefusalCode[];
};

/** What an action of the workspace gets to work with. */
export type Work<I> = { input: I; actor: Actor; tx: Tx; call: Call };
/** A change also writes evidence: the events it returns through `record` go into its own transaction. */
export type ChangeWork<I> = Work<I> & { record: (...events: NewEvent[]) => void };

const base = os
  .$context<Call>()
  .$meta<Partial<Meta>>({})
  .use(async ({ context, next }) => {
    try {
      return await next();
    } catch (error) {
      throw answerTo(error, context);
    }
  });

// Runs before the input is read, so that a stranger learns nothing about the form of a request.
const forPerson = base.use(async ({ context, next, procedure }) => {
  const { actor, loginId } = await identify(context);
  if (!actor) refuse(loginId ? 'no-workspace' : 'not-signed-in');
  const go = () => next({ context: { actor } });
  return context.assistant ? audited(context, actor, procedure['~orpc'].meta, go) : go();
});

/** What an assistant asked in somebody's name, and whether it was refused. */
function asked({ assistant }: Call, action: string, refused: string | null): NewEvent {
  return { kind: 'assistant.asked', body: { client: assistant, action, refused } };
}

// What was read or refused leaves no other trace and is written down afterwards; a change writes it into its own transaction, or it could be stored unheard.
async function audited<T>(
  call: Call,
  actor: Actor,
  { name = '', mode }: Partial<Meta>,
  go: () => PromiseLike<T> | T,
): Promise<T> {
  const note = (refused: string | null) =>
    inScope(call.db, scopeOf(actor), 'change', (tx) =>
      append(tx, by(actor, call), [asked(call, name, refused)]),
    );
  try {
    const answer = await go();
    if (mode === 'read') await note(null);
    return answer;
  } catch (error) {
    const answer = answerTo(error, call);
    await note(answer instanceof ORPCError ? answer.code : 'fault');
    throw error;
  }
}

const by = (actor: Actor, { via }: Call) => ({
  workspaceId: actor.workspaceId,
  actorId: actor.personId,
  via,
});

/** An action that only reads, in a read-only transaction. */
export function read<I extends z.ZodType, O extends z.ZodType>(
  spec: Spec<I, O> & { run: (work: Work<InferSchemaOutput<I>>) => Promise<InferSchemaInput<O>> },
) {
  const { meta, route } = described(spec, 'read', 'person');
  return forPerson
    .meta(meta)
    .route(route)
    .input(closed(spec.input))
    .output(checked(spec.output))
    .handler(async ({ input, context: { actor, ...call } }) => {
      mustCover(actor, 'read');
      return inScope(
        call.db,
        scopeOf(actor),
        'read',
        (tx) => spec.run({ input, actor, tx, call }) as Promise<InferSchemaInput<O>>,
      );
    });
}

/** An action that changes something: its rows, its events and the answer to its idempotency key are one transaction. */
export function change<I extends z.ZodType, O extends z.ZodType, G = undefined>(
  spec: Spec<I, O> & {
    /** What has to be done before the transaction holds a connection: slow hashing, the network, counting tries. */
    gather?: (before: { input: InferSchemaOutput<I>; actor: Actor; call: Call }) => Promise<G>;
    run: (work: ChangeWork<InferSchemaOutput<I>> & { gathered: G }) => Promise<InferSchemaInput<O>>;
    /** What of the answer is kept for a retry with the same key: the place to leave a secret out. */
    kept?: (answer: InferSchemaInput<O>) => InferSchemaInput<O>;
    /** What has to follow once the change is stored, in a transaction of its own, and is waited for; also for a retry with the same key. */
    finish?: (done: {
      answer: InferSchemaInput<O>;
      actor: Actor;
      call: Call;
    }) => Promise<InferSchemaInput<O>>;
    /** What is set going once the change is stored; not again for a retry with the same key. Nobody waits for it. */
    after?: (done: { answer: InferSchemaInput<O>; actor: Actor; call: Call }) => void;
  },
) {
  const { meta, route } = described(spec, 'change', 'person');
  return forPerson
    .meta(meta)
    .route(route)
    .input(closed(spec.input))
    .output(checked(spec.output))
    .handler(async ({ input, context: { actor, ...call } }) => {
      mustCover(actor, 'check-in');
      const key = call.idempotencyKey;
      const requestHash = key ? hashOf(spec.name, input) : '';
      const gathered = (await spec.gather?.({ input, actor, call })) as G;
      let isNew = false;
      let hasNews = false;
      const answered = await inScope(call.db, scopeOf(actor), 'change', async (tx) => {
        if (key) {
          const kept = await takeKey(tx, {
            workspaceId: actor.workspaceId,
            personId: actor.personId,
            key,
            requestHash,
          });
          if (kept && kept.requestHash !== requestHash) refuse('key-reused');
          if (kept) return kept.answer as InferSchemaInput<O>;
        }
        const events: NewEvent[] = [];
        const answer = await spec.run({
          input,
          actor,
          tx,
          call,
          gathered,
          record: (...more) => void events.push(...more),
        });
        if (call.assistant) events.push(asked(call, spec.name, null));
        const kept = spec.kept ? spec.kept(answer) : answer;
        await Promise.all([
          append(tx, by(actor, call), events, reaction),
          key && keepAnswer(tx, actor.workspaceId, actor.personId, key, kept),
        ]);
        isNew = true;
        hasNews = events.length > 0;
        return answer;
      });
      if (hasNews) wake(call.db, actor.workspaceId);
      if (isNew) spec.after?.({ answer: answered, actor, call });
      return spec.finish ? spec.finish({ answer: answered, actor, call }) : answered;
    });
}

/** An action about the caller's own login (sessions, second steps): it needs a session, no workspace. */
export function ofLogin<I extends z.ZodType, O extends z.ZodType, G = undefined>(
  spec: Spec<I, O> & {
    mode: Mode;
    /** As in `change`. */
    gather?: (before: { input: InferSchemaOutput<I>; who: SignedIn; call: Call }) => Promise<G>;
    run: (work: {
      input: InferSchemaOutput<I>;
      who: SignedIn;
      tx: Tx;
      call: Call;
      gathered: G;
    }) => Promise<InferSchemaInput<O>>;
  },
) {
  const signedIn = base.use(async ({ context, next }) => {
    const who = await identify(context);
    const { loginId, sessionId } = who;
    if (!loginId || !sessionId) refuse('not-signed-in');
    return next({ context: { who: { ...who, loginId, sessionId } } });
  });
  const { meta, route } = described(spec, spec.mode, 'login');
  return signedIn
    .meta(meta)
    .route(route)
    .input(closed(spec.input))
    .output(checked(spec.output))
    .handler(async ({ input, context: { who, ...call } }) => {
      const gathered = (await spec.gather?.({ input, who, call })) as G;
      return inScope(
        call.db,
        { loginId: who.loginId },
        spec.mode,
        (tx) => spec.run({ input, who, tx, call, gathered }) as Promise<InferSchemaInput<O>>,
      );
    });
}

/** An action for anybody who can reach the server: signing in, opening an invitation, first set-up. */
export function ofAnyone<I extends z.ZodType, O extends z.ZodType>(
  spec: Spec<I, O> & {
    mode: Mode;
    run: (work: { input: InferSchemaOutput<I>; call: Call }) => Promise<InferSchemaInput<O>>;
  },
) {
  const { meta, route } = described(spec, spec.mode, 'nobody');
  return base
    .meta(meta)
    .route(route)
    .input(closed(spec.input))
    .output(checked(spec.output))
    .handler(({ input, context }) => spec.run({ input, call: context }));
}

/** Who holds the credential of this call. @throws {Refusal} not-signed-in */
export async function identify(call: Call): Promise<Who> {
  if (call.who) return call.who;
  if (!call.credential) refuse('not-signed-in');
  const { kind, secret } = call.credential;
  if (kind === 'token') {
    const row = await whoByToken(call.db, secret);
    if (!row || (call.workspaceId && call.workspaceId !== row.workspaceId)) refuse('not-signed-in');
    return { loginId: null, sessionId: null, confirmedAt: null, actor: row };
  }
  const row = await whoBySession(call.db, secret, call.workspaceId, call.isByHand);
  if (!row) refuse('not-signed-in');
  const { loginId, sessionId, confirmedAt, workspaceId, personId, name, role, zone, teams, leads } = row;
  const actor =
    workspaceId && personId && role
      ? { workspaceId, personId, role, teams, leads, scopes: null, name: name ?? '', zone: zone ?? 'UTC' }
      : null;
  return { loginId, sessionId, confirmedAt, actor };
}

/** The rows an actor's transaction may touch. */
export function scopeOf(actor: Actor) {
  const { workspaceId, personId } = actor;
  return { workspaceId, personId, audiences: audiencesOf(actor), seesAll: seesEverything(actor) };
}

function mustCover(actor: Actor, scope: Scope): void {
  if (!covers(actor.scopes, scope)) refuse('forbidden', { scope });
}

function described(
  { name, summary, input, refuses = [] }: Spec<z.ZodType, z.ZodType>,
  mode: Mode,
  asks: Meta['asks'],
) {
  const route = {
    ...routeOf(name, mode, input),
    summary,
    operationId: name,
    tags: [name.split('.')[0] as string],
  };
  return { meta: { name, mode, asks, refuses }, route };
}

const checksOutputs = process.env.NODE_ENV !== 'production';

// In production the schema only describes the API and the value passes: checking every answer would halve the throughput.
function checked<O extends z.ZodType>(schema: O): O {
  if (checksOutputs) return schema;
  return Object.create(schema, {
    '~standard': { value: { ...schema['~standard'], validate: (value: unknown) => ({ value }) } },
  });
}
