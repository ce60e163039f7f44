// One sitting as the desk is told it.
import type { shelf } from '../../app/client.ts';

export type Attempt = Awaited<ReturnType<typeof shelf.attempts.get>>;
