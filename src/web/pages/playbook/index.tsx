// One playbook: how it feels, what proves it here, what to rule out, three moves, words for the conversation, and how one will know.
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { Playbook } from '../../../diagnosis/playbook.ts';
import { playbooks } from '../../../diagnosis/playbooks/index.ts';
import { ask } from '../../app/client.ts';
import { NotHere } from '../../app/not-here.tsx';
import { Page, PageTitle } from '../../app/page.tsx';
import { FactList } from '../../okr/diagnosis/fact-row.tsx';
import { RowsDialog } from '../../okr/diagnosis/rows-dialog.tsx';
import { patternName } from '../../okr/diagnosis/trouble-words.ts';
import { ErrorState } from '../../parts/error-state.tsx';
import { counted } from '../../parts/numbers.ts';
import { Section } from '../../parts/section.tsx';
import { Skeleton } from '../../parts/skeleton.tsx';
import css from './playbook.module.css';
import { TakeOn } from './take-on.tsx';

const crumbs = [{ label: 'Playbooks', to: '/playbooks' }];

export default function PlaybookPage() {
  const { slug } = useParams({ from: '/framed/playbooks/$slug' });
  const playbook = playbooks.find((each) => each.slug === slug);
  return playbook ? <Read playbook={playbook} /> : <NotHere />;
}

function Read({ playbook }: { playbook: Playbook }) {
  const { pattern, symptom, check, moves, script, known, escalate } = playbook;
  return (
    <Page title={patternName(pattern)} crumbs={crumbs}>
      <PageTitle lead={symptom}>{patternName(pattern)}</PageTitle>
      <div className={css.two}>
        <div>
          <Section
            title="What proves it here"
            aside="The first of them proves it; the others are read beside it"
          >
            <Evidence playbook={playbook} />
          </Section>
          <Section title="Rule this out first">
            <p className={css.text}>{check}</p>
          </Section>
          <Section title="The first three moves" aside="Small enough for this week, in this order">
            <ol className={css.moves}>
              {moves.map((move) => (
                <li key={move}>{move}</li>
              ))}
            </ol>
          </Section>
          <Section title="Words for the conversation" aside={`Between ${script.between}`}>
            <ul className={css.script}>
              {script.says.map((says) => (
                <li key={says}>{says}</li>
              ))}
            </ul>
            <p className={css.avoid}>{script.avoid}</p>
          </Section>
        </div>
        <aside aria-label="Taking it on" className={css.beside}>
          <TakeOn playbook={playbook} />
          <h3>How one will know</h3>
          <p>
            The signal turns healthy when it is measured again after{' '}
            {counted(playbook.retestAfterWeeks, 'week')}. {known}
          </p>
          <h3>When to ask for more</h3>
          <p>{escalate}</p>
        </aside>
      </div>
    </Page>
  );
}

function Evidence({ playbook: { evidence } }: { playbook: Playbook }) {
  const { data, error, refetch } = useQuery(ask.diagnoses.get.queryOptions({ input: {} }));
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} small />;
  if (!data) return <Skeleton lines={4} />;
  const { diagnosis, cycle } = data;
  if (!diagnosis || !cycle)
    return <p className={css.text}>There is no quarter to read yet; the moves work without one.</p>;
  return (
    <>
      <FactList readings={evidence.map((signal) => diagnosis.signals[signal])} isOpenable />
      <RowsDialog readings={diagnosis.signals} cycleId={cycle.id} />
    </>
  );
}
