// One import: asked for every half second while it runs, and planned anew with every choice. Choices show at once and are sent one after the other.
import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { ImportChoices } from '../../../actions/imports/shapes.ts';
import { ask, shelf } from '../../app/client.ts';
import { queryClient } from '../../app/query-client.ts';

export type Import = Awaited<ReturnType<typeof shelf.imports.get>>;
export type Report = NonNullable<Import['report']>;
export type Choices = Partial<ImportChoices>;

const askEveryMs = 500;

export function useImport(id: string) {
  const query = useQuery(
    ask.imports.get.queryOptions({
      input: { id },
      refetchInterval: ({ state }) => (state.data?.state === 'running' ? askEveryMs : false),
      refetchIntervalInBackground: true,
    }),
  );
  const [chosen, choose] = useState<Choices>({});
  const keep = (answer: Import) =>
    queryClient.setQueryData(ask.imports.get.queryKey({ input: { id } }), answer);
  const mutationKey = ['import plan', id];
  const plan = useMutation({
    mutationKey,
    mutationFn: (choices: Choices) => shelf.imports.plan({ id, ...choices }),
    scope: { id: `import ${id}` },
    onSuccess: keep,
    // What was refused is not shown as chosen; what still waits to be sent is.
    onSettled: () => queryClient.isMutating({ mutationKey }) === 1 && choose({}),
  });
  const start = useMutation({
    mutationFn: () => shelf.imports.start({ id }),
    onSuccess: ({ run: _, ...answer }) => keep(answer),
  });
  const cancel = useMutation({ mutationFn: () => shelf.imports.cancel({ id }) });
  const { data } = query;
  const isUnseen = data !== undefined && data.report === null && data.canStart;
  const look = plan.mutate;
  useEffect(() => {
    if (isUnseen) look({});
  }, [isUnseen, look]);
  return {
    data: data && { ...data, choices: { ...data.choices, ...chosen } },
    error: query.error,
    retry: () => void query.refetch(),
    /** Reads the file again with these choices. */
    change: (choices: Choices) => {
      choose((before) => ({ ...before, ...choices }));
      plan.mutate(choices);
    },
    isPlanning: plan.isPending,
    start: () => start.mutate(),
    isStarting: start.isPending,
    cancel: () => cancel.mutate(),
    isCancelling: cancel.isPending || cancel.isSuccess,
    refusal: plan.error ?? start.error ?? cancel.error,
  };
}

type ImportAtWork = ReturnType<typeof useImport>;

/** What each step of an import gets. */
export type StepProps = { data: Import; work: ImportAtWork };
