// The views over the list, with how many objectives each would show: built-in ones, your own, and those others opened to everybody.
import { useQueries, useQuery } from '@tanstack/react-query';
import { ask } from '../../../app/client.ts';
import { TabLinks } from '../../../parts/tabs.tsx';
import { filterKey, type Look, writeLook } from '../address.ts';
import { type CycleData, useFilter } from '../use-cycle.ts';
import { Arrangement } from './arrangement.tsx';
import { built, builtIn, lookOf, queryOf } from './built-in.ts';
import { SavedViewMenu, SaveView } from './save-view.tsx';

export function ViewTabs({ data, look }: { data: CycleData; look: Look }) {
  const filter = useFilter();
  const saved = useQuery(ask.views.list.queryOptions({ input: {}, staleTime: 60_000 })).data?.views ?? [];
  const mine = saved.filter(({ query }) => isOfCycle(query));
  const here = mine.find(({ query }) => query === queryOf(look));
  const looks = [
    ...builtIn.map(({ name, patch }) => ({ name, look: built(look, patch), isSaved: false })),
    ...mine.map(({ name, query }) => ({ name, look: lookOf(query, look), isSaved: true })),
  ];
  const counts = useQueries({
    queries: looks.map((each) => {
      const input = filter(each.look);
      return ask.objectives.count.queryOptions({
        input: { ...input, cycleId: data.cycle.id },
        enabled: input !== null,
        staleTime: 20_000,
      });
    }),
  });
  const links = looks.map(({ name, look: to, isSaved }, index) => ({
    label: name,
    count: counts[index]?.data?.objectives,
    to: '/cycle',
    search: writeLook(to),
    isHere: isSaved
      ? here !== undefined && queryOf(to) === here.query
      : !here && filterKey(to) === filterKey(look),
  }));
  const isNew = !here && !links.some(({ isHere }) => isHere);
  return (
    <TabLinks label="Views" links={links}>
      {isNew && <SaveView look={look} />}
      {here && <SavedViewMenu view={here} look={look} />}
      <Arrangement look={look} phase={data.cycle.phase} />
    </TabLinks>
  );
}

// Views of other pages are kept on the same shelf; theirs name no word of ours.
function isOfCycle(query: string): boolean {
  const words = new URLSearchParams(query);
  return query === queryOf(lookOf(query, lookOf('', { ...emptyLook }))) && [...words.keys()].length > 0;
}

const emptyLook = lookOf('', { cycleId: null } as Look);
