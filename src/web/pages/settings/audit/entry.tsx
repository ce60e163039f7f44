// One thing that happened; opened, it shows all that was written down of it.
import { Link } from '@tanstack/react-router';
import type { shelf } from '../../../app/client.ts';
import { usePeople } from '../../../okr/use-people.ts';
import { Moment } from '../../../parts/date-text.tsx';
import { exactWords } from '../../../parts/dates.ts';
import css from './audit.module.css';
import { detailsOf, doorWords, kindWords } from './words.ts';

type Entry = Awaited<ReturnType<typeof shelf.audit.list>>['entries'][number];

export function OneEntry({ entry, zone }: { entry: Entry; zone: string }) {
  const { kind, at, actorName, via, body, objectiveId, objectiveTitle, thingName, sequence } = entry;
  const { nameOf } = usePeople();
  const name = thingName ?? objectiveTitle ?? (typeof body.name === 'string' ? body.name : null);
  return (
    <details className={css.entry}>
      <summary>
        <span className={css.when}>
          <Moment at={at} zone={zone} />
        </span>
        <span className={css.who}>{actorName ?? 'Quarterdeck'}</span>
        <span className={css.what}>
          {kindWords(kind)}
          {name && <span className="w">{name}</span>}
        </span>
      </summary>
      <dl className={css.details}>
        <dt>When</dt>
        <dd>
          {exactWords(at, zone)}, {doorWords(via)}, number {sequence}
        </dd>
        {objectiveId && objectiveTitle && (
          <>
            <dt>Objective</dt>
            <dd>
              <Link to="/objectives/$id" params={{ id: objectiveId }} className="w">
                {objectiveTitle}
              </Link>
            </dd>
          </>
        )}
        {detailsOf(body, nameOf).map((detail) => (
          <div key={detail.name} className={css.detail}>
            <dt>{detail.name}</dt>
            <dd>{detail.value}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
