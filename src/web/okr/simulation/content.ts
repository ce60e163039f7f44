// The simulated organisations in the browser: for practice, where the seed is open anyway. Engine and words load when somebody plays, and never with Home.
import type { Phrases } from '../../../simulator/scene/phrases.ts';
import type { Template } from '../../../simulator/template.ts';
import type { Content } from '../../../simulator/view.ts';

const files = import.meta.glob<unknown>('../../../../content/simulations/*.json', { import: 'default' });
const phrasesFile = 'phrases.json';

// Their schemas are held to in the tests and by `simulate lint`; a browser need not check them again.
async function load<T>(name: string): Promise<T> {
  const path = Object.keys(files).find((each) => each.endsWith(`/${name}`)) ?? '';
  return (await files[path]?.()) as T;
}

/** Every organisation, the smallest first. */
async function simulationTemplates(): Promise<Template[]> {
  const names = Object.keys(files).map((path) => path.slice(path.lastIndexOf('/') + 1));
  const all = await Promise.all(
    names.filter((name) => name !== phrasesFile).map((name) => load<Template>(name)),
  );
  return all.sort((a, b) => a.organisation.people - b.organisation.people);
}

/** For `useQuery`: what is in the files does not change while a page lives. */
export const templatesOptions = {
  queryKey: ['simulation templates'],
  queryFn: simulationTemplates,
  staleTime: Number.POSITIVE_INFINITY,
};

export function contentOptions(template: string) {
  return {
    queryKey: ['simulation content', template],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async (): Promise<Content | null> => {
      const found = (await simulationTemplates()).find(({ setting }) => setting.id === template);
      return found ? { template: found, phrases: await load<Phrases>(phrasesFile) } : null;
    },
  };
}
