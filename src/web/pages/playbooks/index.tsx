// The fourteen playbooks: what is open here first, then the others, each by how it feels from inside.
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useRef } from 'react';
import type { Playbook } from '../../../diagnosis/playbook.ts';
import { playbooks } from '../../../diagnosis/playbooks/index.ts';
import { ask } from '../../app/client.ts';
import { Page, PageTitle } from '../../app/page.tsx';
import { Unread } from '../../app/unread.tsx';
import { patternName } from '../../okr/diagnosis/trouble-words.ts';
import { counted, countWord } from '../../parts/numbers.ts';
import { useRowKeys } from '../../parts/row-list.tsx';
import { Section } from '../../parts/section.tsx';
import { PageSkeleton } from '../../parts/skeleton.tsx';
import css from './playbooks.module.css';

export default function Playbooks() {
  const { data, error, refetch } = useQuery(ask.troubles.list.queryOptions({ input: {} }));
  const box = useRef<HTMLDivElement>(null);
  useRowKeys(box);
  if (error)
    return <Unread what="The playbooks" title="Playbooks" error={error} onRetry={() => void refetch()} />;
  if (!data) return <PageSkeleton />;
  const open = data.troubles.filter(({ healedOn }) => !healedOn);
  const troubleOf = ({ pattern }: Playbook) => open.find(({ what }) => what === pattern);
  const here = playbooks.filter((playbook) => troubleOf(playbook));
  const others = playbooks.filter((playbook) => !troubleOf(playbook));
  return (
    <Page title="Playbooks">
      <PageTitle lead="Each is for one pattern: how it feels, what proves it, three moves small enough for this week, words for the conversation, and how one will know. Whether it helped, the signals tell.">
        {here.length === 0
          ? 'Fourteen playbooks, and none is called for now'
          : `${countWord(here.length)} of fourteen playbooks ${here.length === 1 ? 'is' : 'are'} for what was found here`}
      </PageTitle>
      <div ref={box}>
        {here.length > 0 && (
          <Section title="For what is open here">
            <List playbooks={here} noteOf={(playbook) => standing(troubleOf(playbook)!)} />
          </Section>
        )}
        <Section title={here.length > 0 ? 'The others' : 'All of them'}>
          <List
            playbooks={others}
            noteOf={({ retestAfterWeeks, owner }) =>
              `For ${owner === 'team leads' ? 'team leads' : `the ${owner}`}, measured again after ${counted(retestAfterWeeks, 'week')}`
            }
          />
        </Section>
      </div>
    </Page>
  );
}

function standing({ ownerName, snoozedUntil }: { ownerName: string | null; snoozedUntil: string | null }) {
  if (snoozedUntil) return 'Put off';
  return ownerName ? `${ownerName} has it` : 'Open, nobody has it yet';
}

function List({
  playbooks: shown,
  noteOf,
}: {
  playbooks: readonly Playbook[];
  noteOf: (playbook: Playbook) => string;
}) {
  return (
    <ul className={css.list}>
      {shown.map((playbook) => (
        <li key={playbook.slug} data-row={playbook.slug}>
          <div>
            <h3>
              <Link data-row-main to="/playbooks/$slug" params={{ slug: playbook.slug }}>
                {patternName(playbook.pattern)}
              </Link>
            </h3>
            <p>{playbook.symptom}</p>
          </div>
          <small>{noteOf(playbook)}</small>
        </li>
      ))}
    </ul>
  );
}
