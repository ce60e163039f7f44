// A file of fifty thousand rows is resolved in short turns, so that nobody else on this server waits for more than a moment.

/** How long we work before others are let on, in milliseconds. */
const turnMs = 10;

/** Makes the function to call between rows: it returns at once, or after everybody who waited had their turn. */
export function resting(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < turnMs) return;
    await new Promise((done) => setImmediate(done));
    since = performance.now();
  };
}
