// A wave as the list gives it.
import type { shelf } from '../../app/client.ts';

export type Wave = Awaited<ReturnType<typeof shelf.pulses.list>>['pulses'][number];
