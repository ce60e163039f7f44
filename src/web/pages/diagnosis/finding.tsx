// The finding from top to bottom: facts and advice side by side, the causes, why the first of them is named, and what became of what was found.
import { Link } from '@tanstack/react-router';
import { useRef } from 'react';
import { PageTitle } from '../../app/page.tsx';
import { chosenFacts, unreadFacts } from '../../okr/diagnosis/chosen-facts.ts';
import { FactList } from '../../okr/diagnosis/fact-row.tsx';
import { Fold } from '../../parts/fold.tsx';
import { countWord } from '../../parts/numbers.ts';
import { useRowKeys } from '../../parts/row-list.tsx';
import { AdviceBeside } from './advice.tsx';
import { Causes } from './causes.tsx';
import { Chain } from './chain.tsx';
import { Declared } from './declared.tsx';
import css from './diagnosis.module.css';
import { Found } from './found.tsx';
import { History } from './history.tsx';
import { OwnTeams } from './own-teams.tsx';
import type { Shown } from './shown.ts';
import { SinceBefore } from './since.tsx';

export function Finding({ shown, finding }: { shown: Shown; finding: string }) {
  const { diagnosis } = shown;
  const facts = chosenFacts(diagnosis);
  const unread = unreadFacts(diagnosis);
  const box = useRef<HTMLDivElement>(null);
  useRowKeys(box);
  return (
    <div ref={box}>
      <div className={css.lead}>
        <section aria-label="Facts">
          <PageTitle lead={facts.length > 0 ? howToRead(facts.length) : undefined}>{finding}</PageTitle>
          {facts.length > 0 && <FactList readings={facts} isOpenable />}
          {unread.length > 0 && (
            <div className={css.unread}>
              <Fold
                title={`${countWord(unread.length)} ${unread.length === 1 ? 'signal' : 'signals'} cannot be read yet`}
              >
                <p className={css.quiet}>
                  Too little was counted. Below the mark nothing is said about them, neither good nor bad.
                </p>
                <FactList readings={unread} />
              </Fold>
            </div>
          )}
          <p className={css.all}>
            <Link to="/diagnosis" search={(now) => ({ ...now, view: 'table' })}>
              All {Object.keys(diagnosis.signals).length} signals as a table
            </Link>
            <Link to="/diagnosis/report" search={(now) => ({ cycle: now.cycle })}>
              The report on two pages, to print
            </Link>
            <OwnTeams />
          </p>
        </section>
        <AdviceBeside shown={shown} />
      </div>
      <Causes shown={shown} />
      <Chain shown={shown} />
      <Found />
      <SinceBefore shown={shown} />
      <History />
      <Declared shown={shown} />
    </div>
  );
}

const howToRead = (facts: number) =>
  `${countWord(facts)} ${facts === 1 ? 'fact' : 'facts'}. The mark is the share we counted, the line is its 95% interval. Past the dashed tick we watch; past the solid one, with the whole line clear of the dashed one, we call it strong.`;
