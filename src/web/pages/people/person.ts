// A person as the list of people holds them.
import type { shelf } from '../../app/client.ts';

export type Person = Awaited<ReturnType<typeof shelf.people.list>>['people'][number];
