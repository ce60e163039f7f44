// Where to go after signing in: a path inside the product and nothing else, whatever stands in the address.

/** The path in `?next=`, or home. An address of another place, however it is written, is not followed. */
export function nextPath(search: string, origin: string): string {
  const wanted = new URLSearchParams(search).get('next') ?? '/';
  if (!wanted.startsWith('/')) return '/';
  const url = URL.parse(wanted, origin);
  if (!url || url.origin !== origin) return '/';
  return url.pathname.startsWith('/sign-in') ? '/' : url.pathname + url.search + url.hash;
}
