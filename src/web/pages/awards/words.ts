// What an award is at the moment, in a word.
import type { shelf } from '../../app/client.ts';

export type Award = Awaited<ReturnType<typeof shelf.awards.list>>['awards'][number];

export const standingWords: Record<Award['standing'], string> = {
  intended: 'Waits to be signed',
  active: 'In force',
  suspended: 'Suspended',
  revoked: 'Revoked',
  void: 'Never signed',
  expired: 'Ran out',
};
