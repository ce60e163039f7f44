// The API in its own words: OpenAPI 3.1 made from the shelf, and a page of it that needs no script.
import { OpenAPIGenerator } from '@orpc/openapi';
import type { AnyProcedure } from '@orpc/server';
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4';
import { shelf } from '../../actions/index.ts';
import type { Meta } from '../../actions/pipeline.ts';
import { type RefusalCode, refusalOf } from '../../core/refusal.ts';
import { components, faultResponse, refusalResponse } from './described-answers.ts';

type Document = Awaited<ReturnType<OpenAPIGenerator['generate']>>;

let made: Promise<Document> | undefined;

/** The OpenAPI 3.1 document. Made once: the shelf does not change while we run. */
export async function describe(baseUrl: string): Promise<Document> {
  made ??= generate();
  return { ...(await made), servers: [{ url: `${baseUrl}/api` }] };
}

async function generate(): Promise<Document> {
  const generator = new OpenAPIGenerator({ schemaConverters: [new ZodToJsonSchemaConverter()] });
  const document = await generator.generate(shelf, {
    info: {
      title: 'Quarterdeck',
      version: '0.1.0',
      description:
        'Every action of Quarterdeck. Send an API token as a bearer token. A change may carry an Idempotency-Key: sent again with the same key it is stored once and answered alike.',
    },
    components,
    security: [{ token: [] }],
  });
  const refusals = new Map(actions().map((meta) => [meta.name, meta]));
  for (const item of Object.values(document.paths ?? {})) {
    for (const operation of Object.values(item ?? {})) {
      const meta =
        typeof operation === 'object' && operation && 'operationId' in operation
          ? refusals.get(String(operation.operationId))
          : undefined;
      keepFilesOutOfJson(operation as { requestBody?: { content?: Record<string, unknown> } });
      if (meta) addRefusals(operation as Described, meta);
    }
  }
  return document;
}

/** What each action on the shelf says of itself. */
function actions(): Meta[] {
  return Object.values(shelf).flatMap((noun) =>
    (Object.values(noun) as AnyProcedure[]).map((procedure) => procedure['~orpc'].meta as Meta),
  );
}

// The generator offers JSON for every body; a file cannot come in it.
function keepFilesOutOfJson({ requestBody }: { requestBody?: { content?: Record<string, unknown> } }): void {
  if (requestBody?.content?.['multipart/form-data']) delete requestBody.content['application/json'];
}

type Described = {
  parameters?: unknown[];
  responses?: Record<string, unknown>;
  security?: unknown;
};

// The refusals of the action itself, and those any action of its kind can give.
function addRefusals(operation: Described, { refuses, asks, mode }: Meta): void {
  const ofPerson: RefusalCode[] = mode === 'change' ? ['no-workspace', 'key-reused'] : ['no-workspace'];
  const codes = new Set<RefusalCode>([
    'bad-input',
    'busy',
    ...(asks === 'nobody' ? [] : (['not-signed-in'] as const)),
    ...(asks === 'person' ? ofPerson : []),
    ...refuses,
  ]);
  for (const [status, group] of Map.groupBy(codes, (code) => refusalOf(code).status))
    operation.responses = { ...operation.responses, [status]: refusalResponse(group) };
  operation.responses = { ...operation.responses, 500: faultResponse };
  if (asks === 'nobody') operation.security = [];
  if (asks !== 'person') return;
  const headers = mode === 'change' ? ['Workspace', 'IdempotencyKey'] : ['Workspace'];
  const refs = headers.map((name) => ({ $ref: `#/components/parameters/${name}` }));
  operation.parameters = [...(operation.parameters ?? []), ...refs];
}

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: unknown) => String(text ?? '').replace(/[&<>"]/g, (sign) => escapes[sign] as string);

/** The document as a page people can read and search with the browser's own means. */
export function page(document: Document): string {
  const rows: string[] = [];
  for (const [path, item] of Object.entries(document.paths ?? {})) {
    for (const [method, operation] of Object.entries(item ?? {})) {
      if (typeof operation !== 'object' || operation === null || !('operationId' in operation)) continue;
      rows.push(section(method, path, operation as Operation));
    }
  }
  return `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>API · Quarterdeck</title><link rel="stylesheet" href="/api.css"></head><body><main><h1>What can be asked of Quarterdeck</h1>
<p>${rows.length} actions. Send an API token as <code>Authorization: Bearer qd_…</code>; a change may carry an <code>Idempotency-Key</code>. The same as <a href="/api/openapi.json">OpenAPI 3.1</a>.</p>
${rows.join('\n')}</main></body></html>`;
}

type Operation = {
  operationId: string;
  summary?: string;
  parameters?: unknown[];
  requestBody?: unknown;
  responses?: Record<string, unknown>;
};

function section(
  method: string,
  path: string,
  { operationId, summary, parameters, requestBody, responses }: Operation,
): string {
  const part = (title: string, value: unknown) =>
    value
      ? `<details><summary>${title}</summary><pre>${escaped(JSON.stringify(value, null, 2))}</pre></details>`
      : '';
  return `<section id="${escaped(operationId)}"><h2><a href="#${escaped(operationId)}">${escaped(summary)}</a></h2>
<p><code>${method.toUpperCase()} /api${escaped(path)}</code> <code>${escaped(operationId)}</code></p>
${part('Parameters', parameters)}${part('Body', requestBody)}${part('Answers', responses)}</section>`;
}
