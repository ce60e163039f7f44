// Tells what a person does from what the page asks for by itself: only the first keeps somebody signed in, else a tab left open never would sign out.

/** What is asked so soon after a press, a key or the opening of the page is put down to the person. */
const soonMs = 60_000;

let lastAt = performance.now();

/** Starts to notice presses, keys and scrolling. */
export function noticeHands(): void {
  const noticed = (event: Event) => {
    if (event.isTrusted) lastAt = performance.now();
  };
  for (const kind of ['pointerdown', 'keydown', 'wheel'])
    document.addEventListener(kind, noticed, { capture: true, passive: true });
}

/** Whether what is asked for now comes of something the person did. */
export function isByHand(): boolean {
  return performance.now() - lastAt < soonMs;
}
