// Tells a retry from another request: the hash kept beside an idempotency key.
import { createHash } from 'node:crypto';

/** The same for the same request, whichever process is asked. */
export function hashOf(name: string, input: unknown): string {
  return createHash('sha256')
    .update(`${name}\n${JSON.stringify(input, tellingApart)}`)
    .digest('base64');
}

// A file is `{}` as JSON: its name and size tell a retry from another file. A password is left out: this hash is kept, and it is a quick one.
function tellingApart(field: string, value: unknown): unknown {
  if (field === 'password') return undefined;
  return value instanceof File ? `${value.name} ${value.size}` : value;
}
