// A sitting as whoever sits it is told it.
import type { shelf } from '../../app/client.ts';

export type Sitting = Awaited<ReturnType<typeof shelf.attempts.sit>>;
