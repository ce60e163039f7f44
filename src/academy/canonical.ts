// One text for one meaning, whatever order its fields came in: what a digest is taken of. Source: RFC 8785, for plain JSON values.

/** @param value as JSON.parse gives it */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
