// What the answers come to. Kept only when somebody keeps it: then it has a link, and is held against what is seen later.
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { assess } from '../../../diagnosis/which-help/assess.ts';
import { ask, shelf } from '../../app/client.ts';
import { useMay } from '../../app/may.ts';
import { Page, PageTitle } from '../../app/page.tsx';
import { queryClient } from '../../app/query-client.ts';
import { ResultParts } from '../../okr/which-help/result.tsx';
import { resultFinding } from '../../okr/which-help/result-words.ts';
import { Button, buttonClass } from '../../parts/button.tsx';
import { CopyLine } from '../../parts/copy-line.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { countAnswered, startAgain, useAnswers, whole } from './answers.ts';
import { questions } from './questions.ts';
import css from './which-help.module.css';

const crumbs = [{ label: 'Which help', to: '/which-help' }];

export function Result() {
  const answers = useAnswers();
  const [kept, setKept] = useState<{ url: string | null } | null>(null);
  const count = countAnswered(answers);
  if (count === 0 && !kept)
    return (
      <Page title="Which help" crumbs={crumbs}>
        <PageTitle>Nothing was answered yet</PageTitle>
        <EmptyState
          level={2}
          title="Eighteen questions, ten minutes"
          action={
            <Link to="/which-help" search={{ step: 1 }} className={buttonClass('main')}>
              Begin
            </Link>
          }
        >
          They are answered from memory, and not knowing is an answer.
        </EmptyState>
      </Page>
    );
  const result = assess(whole(answers));
  return (
    <Page title="Which help fits" crumbs={crumbs}>
      <PageTitle
        lead={
          count < questions.length
            ? `${questions.length - count} of ${questions.length} questions were left out and count as not known. This is what was stated; nothing was counted.`
            : 'This is what was stated. Nothing was counted; once a quarter runs it is held against what is seen.'
        }
      >
        {resultFinding(result)}
      </PageTitle>
      <Keep kept={kept} onKept={setKept} />
      <ResultParts result={result} />
    </Page>
  );
}

function Keep({
  kept,
  onKept,
}: {
  kept: { url: string | null } | null;
  onKept: (kept: { url: string | null }) => void;
}) {
  const may = useMay();
  const answers = useAnswers();
  const [isBusy, setBusy] = useState(false);
  const [failed, setFailed] = useState<unknown>(null);
  const keep = async () => {
    setBusy(true);
    setFailed(null);
    try {
      onKept(await shelf.assessments.create({ answers: whole(answers) }));
      void queryClient.invalidateQueries({ queryKey: ask.assessments.key() });
    } catch (error) {
      setFailed(error);
    } finally {
      setBusy(false);
    }
  };
  if (kept)
    return (
      <div className={css.kept}>
        {kept.url ? (
          <>
            <p>
              It is kept as stated. Whoever has this link reads the result without signing in; it is shown
              once, so copy it now.
            </p>
            <CopyLine label="Link to the result" text={kept.url} />
          </>
        ) : (
          <p>It is kept as stated. Its link was shown when it was kept first; answer again for a new one.</p>
        )}
      </div>
    );
  return (
    <div className={css.kept}>
      {failed !== null && <ErrorState error={failed} safe="Your answers are still here." small />}
      <div className={css.around}>
        {may('assessments.create') && (
          <Button kind="main" isBusy={isBusy} onPress={() => void keep()}>
            Keep it and get a link
          </Button>
        )}
        <Link to="/which-help" search={{ step: 1 }} className={buttonClass('quiet')}>
          Go through the answers again
        </Link>
        <Link to="/which-help" className={buttonClass('quiet')} onClick={startAgain}>
          Throw the answers away
        </Link>
      </div>
    </div>
  );
}
