// What a programme tells of its own assessment. Where too few were assessed it says how many it takes, in the same row and the same size.
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ask, type shelf } from '../../app/client.ts';
import { Page, PageTitle } from '../../app/page.tsx';
import { Unread } from '../../app/unread.tsx';
import { points } from '../../okr/assessment/words.ts';
import { counted, percent } from '../../parts/numbers.ts';
import { Section } from '../../parts/section.tsx';
import { Skeleton } from '../../parts/skeleton.tsx';
import css from './quality.module.css';

const title = 'Quality';
const crumbs = [
  { label: 'Assessment', to: '/assess' },
  { label: 'Desk', to: '/assess/desk' },
];

type Quality = Awaited<ReturnType<typeof shelf.quality.get>>;
type Figure = Quality['passRate'];

export default function AssessQuality() {
  const { data, error, refetch } = useQuery(ask.quality.get.queryOptions({ input: {} }));
  if (error)
    return <Unread what="The quality page" {...{ title, crumbs, error }} onRetry={() => void refetch()} />;
  if (!data)
    return (
      <Page title={title} crumbs={crumbs} width="text">
        <PageTitle>{title}</PageTitle>
        <Skeleton lines={6} label="Loading the figures" />
      </Page>
    );
  const { lodged, upheld, dismissed } = data.appeals;
  return (
    <Page title={title} crumbs={crumbs} width="text">
      <PageTitle
        eyebrow={`${data.title} ${data.version}, edition ${data.digest.slice(0, 12)}`}
        lead="How far the results of this edition can be relied on. Where this page has gaps, an award made under it says so."
      >
        {finding(data)}
      </PageTitle>
      <dl className={css.facts}>
        <Fact name="Decided and released">{counted(data.released, 'person', 'people')}</Fact>
        <Fact name="Trials">{String(data.trials)}</Fact>
        <Fact name="Pass rate">{share(data.passRate)}</Fact>
        <Fact name="Appeals">
          {lodged === 0 ? 'none' : `${lodged}, of which ${upheld} upheld and ${dismissed} dismissed`}
        </Fact>
      </dl>
      {data.components.map(({ id, name, cut, sem, method, judges, passRate, criteria }) => (
        <Section key={id} title={name}>
          <dl className={css.facts}>
            {cut !== null && sem !== null && judges !== null && (
              <>
                <Fact name="Cut">
                  {points(cut)} of 100, by {method === 'angoff' ? 'the Angoff method' : method} of{' '}
                  {counted(judges, 'judge')}
                </Fact>
                <Fact name="Standard error">{points(sem)} points</Fact>
              </>
            )}
            <Fact name="Passed">{share(passRate)}</Fact>
          </dl>
          {criteria.length > 0 && <Agreement name={name} criteria={criteria} />}
        </Section>
      ))}
    </Page>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function finding({ passRate, components }: Quality): string {
  if (passRate.state !== 'known')
    return `Too few to tell: ${passRate.n} of the ${passRate.state === 'too few' ? passRate.needs : 10} people it takes`;
  const weak = components.flatMap(({ criteria }) => criteria).filter(({ gate }) => gate !== 'live').length;
  return weak === 0
    ? 'Markers agree well enough on every criterion'
    : `Markers do not agree well enough yet on ${counted(weak, 'criterion', 'criteria')}`;
}

function share(figure: Figure): string {
  if (figure.state === 'too few') return `too few to tell: ${figure.n} of ${figure.needs}`;
  if (figure.state === 'undefined') return `undefined: ${figure.why}`;
  const [low, high] = figure.interval ?? [figure.value, figure.value];
  return `${percent(figure.value)} of ${figure.n}, between ${percent(low)} and ${percent(high)}`;
}

function alphaOf(figure: Figure, band: string | null): string {
  if (figure.state === 'too few') return `too few: ${figure.n} of ${figure.needs}`;
  if (figure.state === 'undefined') return 'undefined';
  return `${figure.value.toFixed(2)}, ${band}`;
}

const gateWords = {
  live: 'two marks suffice',
  calibrating: 'three marks each',
  held: 'nothing is decided on it',
} as const;

function Agreement({
  name,
  criteria,
}: {
  name: string;
  criteria: Quality['components'][number]['criteria'];
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways has to be reached by the keyboard
    <section className={css.scroll} tabIndex={0} aria-label={`Agreement of markers, ${name}`}>
      <table className={css.table}>
        <thead>
          <tr>
            <th scope="col">Criterion</th>
            <th scope="col">Ordinal alpha</th>
            <th scope="col">Equal or one apart</th>
            <th scope="col">So</th>
          </tr>
        </thead>
        <tbody>
          {criteria.map(({ id, name: criterion, alpha, band, within, gate }) => (
            <tr key={id}>
              <th scope="row">{criterion}</th>
              <td>{alphaOf(alpha, band)}</td>
              <td>
                {within.state === 'known'
                  ? `${percent(within.value)} of ${within.n}`
                  : `too few: ${within.n} of 10`}
              </td>
              <td>{gateWords[gate]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
