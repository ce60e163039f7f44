// One's own objective as practice ground: its words on the sheet of the studio, with the critic at its side. Nothing written here is stored.
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { type StudioDraft, toChallenge } from '../../../academy/studio/draft.ts';
import { ask } from '../../app/client.ts';
import { Page, PageTitle } from '../../app/page.tsx';
import { Unread } from '../../app/unread.tsx';
import { FindingsAside } from '../../okr/academy/findings-aside.tsx';
import { Writer } from '../../okr/academy/writer.tsx';
import { useCritic } from '../../okr/draft-editor/critic.ts';
import { useWeights } from '../../okr/draft-editor/use-weights.ts';
import { LinkButton } from '../../parts/link-button.tsx';
import { PageSkeleton } from '../../parts/skeleton.tsx';
import css from './own.module.css';

const crumbs = [{ label: 'Academy', to: '/academy' }];

export default function OwnPage() {
  const { id } = useParams({ from: '/framed/academy/own/$id' });
  const { data, error, refetch } = useQuery(ask.objectives.get.queryOptions({ input: { id } }));
  if (error)
    return (
      <Unread
        what="This objective"
        title="Practice"
        crumbs={crumbs}
        error={error}
        onRetry={() => void refetch()}
      />
    );
  if (!data) return <PageSkeleton />;
  const draft: StudioDraft = {
    objective: data.title,
    keyResults: data.keyResults.slice(0, 6).map(({ title, role }) => ({ title, role })),
    notes: '',
  };
  return <Sheet key={id} id={id} initial={draft} />;
}

function Sheet({ id, initial }: { id: string; initial: StudioDraft }) {
  const [draft, setDraft] = useState(initial);
  const [openKey, open] = useState<string | null>(null);
  const { choices } = useWeights();
  const { findings } = useCritic(toChallenge(draft), {}, choices, []);
  return (
    <Page title="Practise on your own" crumbs={crumbs}>
      <PageTitle
        lead="Try it as often as you like: nothing written here is stored. What you want to keep you change where the objective lives."
        actions={
          <LinkButton to="/objectives/$id" params={{ id }}>
            Go to the objective
          </LinkButton>
        }
      >
        Your own words, read as a brief would be
      </PageTitle>
      <div className={css.two}>
        <section aria-label="Your objective">
          <Writer
            draft={draft}
            onChange={setDraft}
            findings={findings ?? []}
            openKey={openKey}
            onOpen={open}
            withoutNotes
          />
        </section>
        <aside aria-label="The critic">
          <FindingsAside
            findings={findings}
            openKey={openKey}
            onOpen={open}
            isEmpty={false}
            lessons={new Set()}
          />
        </aside>
      </div>
    </Page>
  );
}
