// The path as the server tells it.
import type { shelf } from '../../app/client.ts';

export type PathData = Awaited<ReturnType<typeof shelf.enrolments.get>>;
