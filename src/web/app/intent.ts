// One idempotency key for each thing a person meant to do. A call nobody answered keeps its key, so pressing the button again stores nothing twice.

const kept = new Map<string, string>();
const most = 50;

/** A random UUID; also where the page is not served over HTTPS and `crypto.randomUUID` is missing. */
export function newKey(): string {
  if (crypto.randomUUID) return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] as number) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] as number) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** The key for calling `path` with `input`: a new one, or the one of the same call that is still without an answer. */
export function keyFor(path: readonly string[], input: unknown): { key: string; answered: () => void } {
  const intent = `${path.join('.')} ${JSON.stringify(input, fileByName)}`;
  const key = kept.get(intent) ?? newKey();
  kept.set(intent, key);
  if (kept.size > most) kept.delete(kept.keys().next().value as string);
  return { key, answered: () => void kept.delete(intent) };
}

function fileByName(_: string, value: unknown): unknown {
  return value instanceof File ? `${value.name} ${value.size} ${value.lastModified}` : value;
}
