// The pages that have been written, found by their files. Each becomes a chunk of its own.
import type { ComponentType } from 'react';

const files = import.meta.glob<{ default: ComponentType }>([
  '../pages/*.tsx',
  '../pages/*/index.tsx',
  '!../pages/*.test.tsx',
]);

/** How to load `pages/<name>.tsx` or `pages/<name>/index.tsx`; undefined when there is no such page. */
export function fileOf(name: string): (() => Promise<{ default: ComponentType }>) | undefined {
  return files[`../pages/${name}.tsx`] ?? files[`../pages/${name}/index.tsx`];
}
