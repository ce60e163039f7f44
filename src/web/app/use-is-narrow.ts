// Whether the side bar has given way to the bottom bar. Layout is CSS's business; this is for the few things that differ in content.
import { useSyncExternalStore } from 'react';

const query = '(max-width: 899px)';

export function useIsNarrow(): boolean {
  return useSyncExternalStore(
    (listener) => {
      const media = matchMedia(query);
      media.addEventListener('change', listener);
      return () => media.removeEventListener('change', listener);
    },
    () => matchMedia(query).matches,
  );
}
