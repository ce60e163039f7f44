// What a closed wave says, scale by scale: k of n with its interval, first of everybody, then of teams that may be shown. What is hidden says why.
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { itemsOf } from '../../../core/pulse/scale.ts';
import { ask, type shelf } from '../../app/client.ts';
import { Page, PageTitle } from '../../app/page.tsx';
import { useToday } from '../../app/today.ts';
import { Unread } from '../../app/unread.tsx';
import { AbsoluteDate } from '../../parts/date-text.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Fold } from '../../parts/fold.tsx';
import { counted } from '../../parts/numbers.ts';
import { Section } from '../../parts/section.tsx';
import { Skeleton } from '../../parts/skeleton.tsx';
import { finding } from './finding.ts';
import css from './pulse-results.module.css';
import { ShareRow } from './share-row.tsx';

type Results = Awaited<ReturnType<typeof shelf.pulses.results>>;

const title = 'Pulse';
const crumbs = [{ label: title, to: '/pulse' }];

export default function PulseResults() {
  const { id = '' } = useParams({ strict: false }) as { id?: string };
  const { data, error, refetch } = useQuery(ask.pulses.results.queryOptions({ input: { id } }));
  const today = useToday();
  if (error) return <Unread what="This wave" title={title} error={error} onRetry={() => void refetch()} />;
  if (!data)
    return (
      <Page title={title} crumbs={crumbs} width="text">
        <Skeleton lines={8} label="Loading the wave" />
      </Page>
    );
  const { pulse, groups, words } = data;
  const [all] = groups;
  return (
    <Page title={pulse.cycleName} crumbs={crumbs} width="text">
      <PageTitle
        eyebrow={
          <>
            {pulse.cycleName}, closed <AbsoluteDate day={pulse.closedOn ?? ''} today={today} />
          </>
        }
        lead={
          all
            ? `${all.n} of ${counted(all.asked, 'person', 'people')} answered. A pulse, not a validated scale: it says where to go and listen.`
            : undefined
        }
      >
        {finding(pulse.scales, all?.scales)}
      </PageTitle>
      {all ? (
        <>
          {pulse.scales.map((scale, index) => (
            <ScaleSection key={scale.name} results={data} index={index} />
          ))}
          <Sources scales={pulse.scales} />
          <Hidden hidden={data.hidden} />
          <Words words={words} isAsked={pulse.takesWords} n={all.n} />
        </>
      ) : (
        <EmptyState level={2} title="Nothing is shown of fewer than five answers">
          With so few, figures would point at people. {counted(pulse.asked, 'person was', 'people were')}{' '}
          asked; what the few said is deleted. Ask again when there is more to say, and say what came of the
          last time.
        </EmptyState>
      )}
    </Page>
  );
}

function ScaleSection({ results: { pulse, groups }, index }: { results: Results; index: number }) {
  const scale = pulse.scales[index] as Results['pulse']['scales'][number];
  const first = itemsOf(pulse.scales.slice(0, index)).length;
  const [all, ...teams] = groups as [Results['groups'][number], ...Results['groups']];
  const isMany = scale.items.length > 1;
  return (
    <Section title={scale.name} aside={isMany ? 'mean below the middle' : 'unfavourable'}>
      {isMany && <ShareRow label="All of it together" share={all.scales[index]} />}
      {scale.items.map((item, at) => {
        const marks = all.items[first + at];
        return (
          <ShareRow
            key={item.text}
            label={item.text}
            voice="people"
            share={marks}
            note={marks?.favourable == null ? undefined : `${marks.favourable} favourable`}
          />
        );
      })}
      {teams.length > 0 && (
        <Fold title={`By team (${teams.length})`}>
          {teams.map(({ teamId, teamName, scales }) => (
            <ShareRow key={teamId} label={teamName ?? 'A team that is gone'} share={scales[index]} />
          ))}
        </Fold>
      )}
    </Section>
  );
}

function Sources({ scales }: { scales: Results['pulse']['scales'] }) {
  const sources = [...new Set(scales.map(({ source }) => source))];
  return sources.map((source) => (
    <p key={source} className={css.source}>
      {sources.length > 1 &&
        `${scales
          .filter((scale) => scale.source === source)
          .map(({ name }) => name)
          .join(', ')}: `}
      {source}
    </p>
  ));
}

function Hidden({ hidden }: { hidden: number }) {
  if (hidden === 0) return null;
  return (
    <Section title={`${counted(hidden, 'team is', 'teams are')} not shown`}>
      <p className={css.said}>
        Fewer than five people answered there; or beside another team it would tell what fewer than five said;
        or its people changed so little since the last wave that the difference would. Their answers are in
        the figures for everybody.
      </p>
    </Section>
  );
}

function Words({ words, isAsked, n }: { words: readonly string[]; isAsked: boolean; n: number }) {
  if (!isAsked) return null;
  return (
    <Section title="In their own words" aside={words.length > 0 ? 'in no order' : undefined}>
      {words.length > 0 ? (
        <ul className={css.words}>
          {words.map((text, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two people may write the same, and the list never changes
            <li key={index}>{text}</li>
          ))}
        </ul>
      ) : (
        <p className={css.said}>
          {n < 8 ? 'Words are shown from eight answers on.' : 'Nobody added words of their own.'}
        </p>
      )}
    </Section>
  );
}
