// Which workspace this tab works in. Only people with several ever see it, as `?in=` in the address.

/** The id in this tab's address; null leaves the choice to the server. */
export function chosenWorkspace(): string | null {
  return new URLSearchParams(location.search).get('in');
}

/** Goes to another workspace. A full load: nothing of the one we leave may stay in memory. */
export function enterWorkspace(id: string): void {
  location.assign(`/?in=${encodeURIComponent(id)}`);
}
