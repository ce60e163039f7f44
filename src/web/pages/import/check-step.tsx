// The dry run: what would be made, changed and left alone, what stands in the way, and the button that starts it.

import { FileTrigger } from 'react-aria-components/FileTrigger';
import { Button } from '../../parts/button.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { LinkButton } from '../../parts/link-button.tsx';
import { Section } from '../../parts/section.tsx';
import { Asked } from './asked.tsx';
import { fileTypes } from './choose-file.tsx';
import { Counts } from './counts.tsx';
import css from './import.module.css';
import { PricePart } from './price-part.tsx';
import { Problems } from './problems.tsx';
import { Rows } from './rows.tsx';
import type { Import, Report, StepProps } from './use-import.ts';
import { useSend } from './use-send.ts';

export function CheckStep({ data, report, work }: StepProps & { report: Report }) {
  const { errors, changesNothing, problemCount, rows } = report;
  return (
    <div aria-busy={work.isPlanning}>
      {(report.unpriced > 0 || data.choices.price) && <PricePart {...{ data, report, work }} />}
      {problemCount > 0 && errors > 0 && <Problems report={report} fileName={data.fileName} />}
      {!changesNothing && (
        <Section
          title={errors > 0 ? 'What it would do once they are mended' : 'What it would do'}
          aside="Nothing here has happened yet."
        >
          <Counts counts={report.counts} />
        </Section>
      )}
      {problemCount > 0 && errors === 0 && <Problems report={report} fileName={data.fileName} />}
      <div className={css.acts}>
        {data.source !== 'quarterdeck' && (
          <LinkButton to="/import/$id" params={{ id: data.id }} search={{ step: 'people' }}>
            Back
          </LinkButton>
        )}
        {errors > 0 ? (
          <Mended data={data} />
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
      <Asked report={report} />
      {rows.length > 0 && <Rows report={report} />}
    </div>
  );
}

function Mended({ data }: { data: Import }) {
  const { send, file, error } = useSend(data);
  return (
    <>
      <FileTrigger acceptedFileTypes={fileTypes} onSelect={(files) => send(files?.[0])}>
        <Button kind="main" isBusy={file !== null}>
          Choose the mended file
        </Button>
      </FileTrigger>
      <p className={css.quiet}>
        A file comes in whole or not at all. Mend it where the list says and choose it again, or change how
        its columns are read. What you chose here is kept.
      </p>
      {error && <ErrorState error={error} safe="Nothing was stored." small />}
    </>
  );
}
