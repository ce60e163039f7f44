// Who would begin, who would prepare it, and when it would be measured again: a suggestion, changed with one press.
import { useQuery } from '@tanstack/react-query';
import { addDays } from '../../../core/calendar/day.ts';
import type { Id } from '../../../core/id.ts';
import type { Trouble } from '../../../diagnosis/trouble.ts';
import { ask } from '../../app/client.ts';
import { useToday } from '../../app/today.ts';
import { usually } from './trouble-words.ts';

type Named = { id: Id; name: string };

export type Suggestion = {
  ownerRole: string;
  /** Null where the role is held by nobody, or by many: team leads are several. */
  owner: Named | null;
  preparedBy: Named | null;
  retestOn: string;
  weeks: number;
};

export function useSuggestion(what: Trouble): Suggestion {
  const today = useToday();
  const { data } = useQuery(ask.rhythmRoles.list.queryOptions({ input: {}, staleTime: 60_000 }));
  const { owner: ownerRole, weeks } = usually(what);
  const holding = (role: string): Named | null => {
    const held = data?.roles.find((each) => each.role === role && each.teamId === null);
    return held ? { id: held.personId, name: held.personName } : null;
  };
  return {
    ownerRole,
    owner: holding(ownerRole),
    preparedBy: ownerRole === 'programme lead' ? null : holding('programme lead'),
    retestOn: addDays(today, weeks * 7),
    weeks,
  };
}
