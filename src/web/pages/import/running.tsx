// An import under way. It goes on without this page; coming back finds it where it is.
import { useEffect, useState } from 'react';
import { PageTitle } from '../../app/page.tsx';
import { announce } from '../../parts/announce.tsx';
import { Progress } from '../../parts/progress.tsx';
import css from './import.module.css';
import type { StepProps } from './use-import.ts';

export function Running({ data, work }: StepProps) {
  const { fileName, progress, sheets, choices } = data;
  // The server says how far it is, not since when: the pace is what this page has seen of it.
  const [first] = useState(() => ({ at: Date.now(), done: progress.done }));
  useEffect(() => announce('The import is under way.'), []);
  const seen = progress.done - first.done;
  const elapsedMs = seen > 0 ? ((Date.now() - first.at) * progress.done) / seen : 0;
  const isReading = progress.all === 0;
  const what = work.isCancelling
    ? 'Stopping; nothing will have changed'
    : isReading
      ? 'Reading the file and checking every row once more'
      : progress.share >= 0.99
        ? 'Settling it all at once'
        : 'Writing';
  return (
    <>
      <PageTitle lead="Nobody sees any of it until all of it is there. You can leave this page; it goes on, and this address finds it again.">
        {fileName} is coming in
      </PageTitle>
      <div className={css.running}>
        <Progress
          what={what}
          done={isReading ? (sheets[choices.sheet]?.rows ?? 0) : progress.done}
          of={isReading ? undefined : progress.all}
          unit={isReading ? 'rows' : 'entries'}
          elapsedMs={elapsedMs}
          onCancel={work.isCancelling ? undefined : work.cancel}
        />
      </div>
    </>
  );
}
