// What the OpenAPI document says of every answer but a good one, and of what may be sent with every request.
import type { OpenAPI } from '@orpc/contract';
import { type RefusalCode, refusalCodes, refusalOf } from '../../core/refusal.ts';

const told: Record<string, OpenAPI.SchemaObject> = {
  message: { type: 'string' },
  status: { type: 'integer' },
  defined: { type: 'boolean' },
  data: {
    type: 'object',
    required: ['next', 'requestId'],
    properties: {
      next: { type: 'string', description: 'What to do about it' },
      detail: {
        type: 'object',
        description: 'What the code is about: which fields, what is missing, both versions',
      },
      requestId: { type: 'string', description: 'Stands in the log of the server' },
    },
  },
};
const required = ['code', 'status', 'message', 'data'];

export const components: OpenAPI.ComponentsObject = {
  securitySchemes: { token: { type: 'http', scheme: 'bearer' } },
  parameters: {
    Workspace: {
      name: 'X-Workspace',
      in: 'header',
      description: 'Id of the workspace; left out, that of the token, or the one last used',
      schema: { type: 'string', format: 'uuid' },
    },
    IdempotencyKey: {
      name: 'Idempotency-Key',
      in: 'header',
      description: 'Made by you for each thing you mean to do; sent again with the same key it is done once',
      schema: { type: 'string', maxLength: 200 },
    },
  },
  schemas: {
    Refusal: {
      type: 'object',
      required,
      properties: { ...told, code: { type: 'string', enum: refusalCodes } },
    },
    Fault: { type: 'object', required, properties: { ...told, code: { type: 'string', const: 'fault' } } },
  },
};

/** An answer that is one of `codes`, which share a status. */
export function refusalResponse(codes: readonly RefusalCode[]): OpenAPI.ResponseObject {
  const lines = codes.map((code) => `\`${code}\`: ${refusalOf(code).sentence} ${refusalOf(code).next}`);
  const refusal = { $ref: '#/components/schemas/Refusal' };
  return {
    description: lines.join('\n\n'),
    content: inJson({ allOf: [refusal, { type: 'object', properties: { code: { enum: [...codes] } } }] }),
  };
}

export const faultResponse: OpenAPI.ResponseObject = {
  description: 'Something broke on our side',
  content: inJson({ $ref: '#/components/schemas/Fault' }),
};

function inJson(schema: OpenAPI.SchemaObject | OpenAPI.ReferenceObject) {
  return { 'application/json': { schema } };
}
