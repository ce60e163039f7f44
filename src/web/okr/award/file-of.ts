// Files as the check takes them: the credential as base64, a piece of evidence as its fingerprint alone.

/** What the server takes in one go. */
export const mostBytes = 650_000;

/** The bytes as base64. */
export function base64Of(bytes: Uint8Array): string {
  let text = '';
  // In pieces: a call takes only so many arguments.
  for (let at = 0; at < bytes.length; at += 8192)
    text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(text);
}

/** SHA-256 of each file, made here: the files are not sent. */
export function fingerprintsOf(files: readonly File[]): Promise<string[]> {
  return Promise.all(
    files.map(async (file) => {
      const hash = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
      return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
    }),
  );
}
