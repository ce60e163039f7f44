// The OpenAPI document as tests walk it.
import type { Schema } from '../shelf.ts';

type Content = Record<string, { schema: Schema & { $ref?: string } }>;

export type Operation = {
  operationId: string;
  summary?: string;
  parameters?: { name: string; in: string; required?: boolean; schema?: Schema }[];
  requestBody?: { content: Content };
  responses: Record<string, { description: string; content?: Content }>;
  security?: unknown[];
};

export type ApiDocument = {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema> };
};

/** Every operation with its method and path. */
export function operationsOf({ paths }: ApiDocument): (Operation & { method: string; path: string })[] {
  return Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({ ...operation, method, path })),
  );
}
