// The dry run: what would be made, changed and left alone, what stands in the way, and the button that starts it.

import { Button } from '../../parts/button.tsx';
import { LinkButton } from '../../parts/link-button.tsx';
import { Section } from '../../parts/section.tsx';
import { Counts } from './counts.tsx';
import css from './import.module.css';
import type { StepProps } from './one-import.tsx';
import { Problems } from './problems.tsx';
import { Rows } from './rows.tsx';
import type { Report } from './use-import.ts';

export function CheckStep({ data, report, work }: StepProps & { report: Report }) {
  const { errors, changesNothing, problemCount, rows } = report;
  return (
    <div aria-busy={work.isPlanning}>
      {problemCount > 0 && errors > 0 && <Problems report={report} fileName={data.fileName} />}
      {!changesNothing && (
        <Section
          title={errors > 0 ? 'What the other rows would do' : 'What it would do'}
          aside="Nothing here has happened yet."
        >
          <Counts counts={report.counts} />
        </Section>
      )}
      {problemCount > 0 && errors === 0 && <Problems report={report} fileName={data.fileName} />}
      {rows.length > 0 && <Rows report={report} />}
      <div className={css.acts}>
        {data.source !== 'quarterdeck' && (
          <LinkButton to="/import/$id" params={{ id: data.id }} search={{ step: 'people' }}>
            Back
          </LinkButton>
        )}
        {errors > 0 ? (
          <>
            <LinkButton kind="main" to="/import">
              Choose the mended file
            </LinkButton>
            <p className={css.quiet}>
              A file comes in whole or not at all. Mend it where the list says, save it, and choose it again;
              or change how its columns are read.
            </p>
          </>
        ) : changesNothing ? (
          <LinkButton to="/cycle">Look at the cycle</LinkButton>
        ) : (
          <>
            <Button kind="main" isBusy={work.isStarting} isDisabled={work.isPlanning} onPress={work.start}>
              Take it all in
            </Button>
            <p className={css.quiet}>
              All of it or, should anything break, nothing. You can stop it while it runs.
            </p>
          </>
        )}
      </div>
    </div>
  );
}
