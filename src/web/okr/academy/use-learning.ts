// Which programme somebody is learning from: the one named in the address, else the newest they are in.
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { ask } from '../../app/client.ts';

export function useLearning() {
  const { programme } = useSearch({ strict: false }) as { programme?: string };
  const { data, error, refetch } = useQuery(ask.enrolments.list.queryOptions({ input: {} }));
  const all = data?.enrolments ?? [];
  const enrolment = all.find((each) => each.programme === programme) ?? (programme ? null : (all[0] ?? null));
  return {
    enrolment,
    others: all.filter((each) => each !== enrolment),
    isKnown: data !== undefined,
    error,
    retry: () => void refetch(),
    /** For links, so that the choice goes along. */
    search: programme ? { programme } : {},
  };
}
export type Enrolment = NonNullable<ReturnType<typeof useLearning>['enrolment']>;
