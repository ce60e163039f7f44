// Somebody who calls the shelf in a test: a browser that keeps its session, or the holder of an API token. Nothing between them and the pipeline is replaced.

import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type AnyProcedure,
  call,
  type InferRouterInputs,
  type InferRouterOutputs,
  ORPCError,
} from '@orpc/server';
import type { Call } from '../src/actions/call.ts';
import type { Database } from '../src/db/open.ts';
import { openKeyRing } from '../src/platform/credential/key-ring.ts';

export type Refused = {
  code: string;
  status: number;
  message: string;
  data: { next: string; detail?: Record<string, unknown> };
};

export type Caller = {
  /** Does it, or throws. */
  ask<P extends AnyProcedure>(
    procedure: P,
    input: InferRouterInputs<P>,
    more?: Partial<Call>,
  ): Promise<InferRouterOutputs<P>>;
  /** Does it and hands back the refusal; fails when it was not refused. */
  refused<P extends AnyProcedure>(
    procedure: P,
    input: InferRouterInputs<P>,
    more?: Partial<Call>,
  ): Promise<Refused>;
  /** The secret of the session this browser holds. */
  session: string | null;
};

export const baseUrl = 'https://okr.saltline.example';

/** The keys every server of a test file signs with. */
export const keys = openKeyRing(mkdtempSync(join(tmpdir(), 'quarterdeck-keys-')));

/** A caller without a session; `token` makes it an API client. */
export function caller(
  db: Database,
  about: Partial<Pick<Call, 'address' | 'agent' | 'workspaceId'>> & { token?: string } = {},
): Caller {
  const { token, ...rest } = about;
  let requests = 0;
  const self: Caller = {
    session: null,
    ask: (procedure, input, more) => {
      const secret = token ?? self.session;
      const context: Call = {
        db,
        credential: secret ? { kind: token ? 'token' : 'session', secret } : null,
        workspaceId: null,
        idempotencyKey: null,
        via: token ? 'api' : 'browser',
        now: new Date(),
        requestId: `request ${++requests}`,
        address: '198.51.100.7',
        agent: 'test',
        baseUrl,
        keys,
        ...rest,
        ...more,
        setSession: (next) => {
          self.session = next;
        },
      };
      return call(procedure as never, input as never, { context: context as never }) as never;
    },
    refused: async (procedure, input, more) => {
      try {
        await self.ask(procedure, input, more);
      } catch (error) {
        if (error instanceof ORPCError) return error as unknown as Refused;
        throw error;
      }
      throw new Error('This was not refused');
    },
  };
  return self;
}
