// The column at the side: what others did around me this week, and how my own objectives stand.
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { elapsedShare } from '../../../core/pace.ts';
import { ask } from '../../app/client.ts';
import { useMe } from '../../app/me.ts';
import { Counts } from '../../okr/counts.tsx';
import { ProgressBar } from '../../okr/progress-bar.tsx';
import { StatusWord } from '../../okr/status-word.tsx';
import { changeWords } from './change-words.ts';
import css from './home.module.css';
import type { HomeAnswer } from './home.ts';
import { Section } from './section.tsx';

const shown = 6;

export function Around({ home }: { home: HomeAnswer }) {
  return (
    <aside className={css.aside} aria-label="Around you">
      <Changes home={home} />
      <Own home={home} />
      <AsSponsor />
    </aside>
  );
}

function Changes({ home: { changes, mentions } }: { home: HomeAnswer }) {
  const toMe = new Set(mentions.map(({ commentId }) => commentId)); // stands under "Said to you"
  const told = newest(changes)
    .filter(({ thingId }) => thingId === null || !toMe.has(thingId))
    .flatMap((row) => {
      const said = changeWords(row);
      return said ? [{ row, ...said }] : [];
    })
    .slice(0, shown);
  return (
    <Section title="Changed around you" aside="since Monday">
      {told.length === 0 ? (
        <p className={css.quiet}>Nothing yet. Check-ins, comments and decisions of your teams appear here.</p>
      ) : (
        <ul className={css.list}>
          {told.map(({ row, did, quote }) => (
            <li key={row.sequence} className={css.change}>
              <span className="s">
                <b>{row.actorName ?? 'Somebody'}</b> {did}
              </span>
              {quote && (
                <p>
                  {row.objectiveId ? (
                    <Link to="/objectives/$id" params={{ id: row.objectiveId }}>
                      {quote}
                    </Link>
                  ) : (
                    quote
                  )}
                </p>
              )}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

/** The way to the page of a sponsor, for those who are one. */
function AsSponsor() {
  const me = useMe();
  const { data } = useQuery(ask.rhythmRoles.list.queryOptions({ input: {}, staleTime: 5 * 60_000 }));
  const is = data?.roles.some(({ role, personId }) => role === 'sponsor' && personId === me?.personId);
  if (!is) return null;
  return (
    <Section title="As sponsor">
      <p className={css.quiet}>
        <Link to="/sponsor">What waits for you: to sign, to answer, to carry out</Link>
      </p>
    </Section>
  );
}

/** Of several check-ins on one key result only the newest is news. */
function newest(changes: HomeAnswer['changes']): HomeAnswer['changes'] {
  const seen = new Set<string>();
  return changes.filter(({ kind, thingId }) => {
    if (kind !== 'check-in.made' || thingId === null) return true;
    const isFirst = !seen.has(thingId);
    seen.add(thingId);
    return isFirst;
  });
}

function Own({ home: { objectives, cycle, cycles, today } }: { home: HomeAnswer }) {
  if (objectives.length === 0) return null;
  const expectedIn = new Map(cycles.map((each) => [each.id, elapsedShare(each, today)]));
  const isOneCycle = objectives.every(({ cycleId }) => cycleId === cycle?.id);
  const mark = isOneCycle && cycle ? `expected mark at week ${cycle.week}` : 'expected mark of today';
  return (
    <Section title="Your objectives" aside={mark}>
      <ul className={css.list}>
        {objectives.map(({ id, title, cycleId, status, progress, onTrack, of }) => (
          <li key={id} className={css.own}>
            <p className="w">
              <Link to="/objectives/$id" params={{ id }}>
                {title}
              </Link>
            </p>
            <div className={css.stand}>
              <StatusWord status={status} />
              <ProgressBar progress={progress} expected={expectedIn.get(cycleId) ?? null} bare />
            </div>
            <small>
              <Counts onTrack={onTrack} of={of} />
            </small>
          </li>
        ))}
      </ul>
    </Section>
  );
}
