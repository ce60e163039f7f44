// A case as the server tells it, and what its answers look like.
import type { shelf } from '../../app/client.ts';

export type ItemData = Awaited<ReturnType<typeof shelf.practice.show>>;
export type Answer = NonNullable<ItemData['answer']>;
