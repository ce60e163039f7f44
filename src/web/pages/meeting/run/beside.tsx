// Who is here and whether that is enough to decide; what has been decided; what waits for the next time.

import { localDay } from '../../../../core/calendar/zone.ts';
import { useToday } from '../../../app/today.ts';
import { roleWords } from '../../../okr/meeting/words.ts';
import { Avatar } from '../../../parts/avatar.tsx';
import { Button } from '../../../parts/button.tsx';
import { cx } from '../../../parts/class-names.ts';
import { comingDay, dayWords } from '../../../parts/dates.ts';
import type { MeetingMay } from '../may.ts';
import css from '../meeting.module.css';
import type { Person, Shown } from '../shown.ts';

type Props = { meeting: Shown; may: MeetingMay; onPresence: () => void };

const mostShown = 9;

export function Beside({ meeting, may, onPresence }: Props) {
  const { attendees } = meeting;
  const here = attendees.filter(({ presence }) => presence === 'here');
  const shown = attendees.toSorted((a, b) => rank(a) - rank(b)).slice(0, mostShown);
  const rest = attendees.length - shown.length;
  return (
    <aside className={css.beside} aria-label="People and decisions">
      <section>
        <div className={css.sideHead}>
          <h2>
            Here, {here.length} of {attendees.length}
          </h2>
          <Button kind="quiet" size="small" keys="a" onPress={onPresence}>
            {may.run ? 'Who is here' : 'You'}
          </Button>
        </div>
        <ul className={css.people}>
          {shown.map((person) => (
            <PersonLine key={person.personId} person={person} />
          ))}
        </ul>
        {rest > 0 && <p className="s">and {rest} more</p>}
        <Quorum meeting={meeting} />
      </section>
      <Decided meeting={meeting} />
      <Parked meeting={meeting} />
    </aside>
  );
}

// Those who decide and those who are here come first; whoever was never there does not push them off the page.
function rank({ role, presence }: Person): number {
  return (role === 'sponsor' ? 0 : 4) + (presence === 'here' ? 0 : presence === 'delegated' ? 1 : 2);
}

function PersonLine({ person }: { person: Person }) {
  const { personName, role, presence, delegateName, delegateDecides, note } = person;
  const isHere = presence === 'here';
  const word =
    presence === 'delegated'
      ? `sent ${delegateName}${delegateDecides ? ', who decides' : ''}`
      : isHere
        ? role === 'sponsor'
          ? 'sponsor, decides'
          : roleWords[role].toLowerCase()
        : presence === 'away'
          ? note
            ? 'sent notes'
            : 'away'
          : roleWords[role].toLowerCase();
  return (
    <li className={cx(css.person, !isHere && css.away)} title={note || undefined}>
      <Avatar name={personName} beside />
      <span>{personName}</span>
      <small>{word}</small>
    </li>
  );
}

function Quorum({ meeting: { quorum, needs } }: { meeting: Shown }) {
  if (!needs.includes('sponsor')) return null;
  return (
    <p className={css.quorum} data-reached={quorum.isReached || undefined}>
      {quorum.by === 'sponsor' && 'The sponsor is here, so this meeting can decide.'}
      {quorum.by === 'delegate' && 'Whoever stands in for the sponsor may decide, so this meeting can.'}
      {!quorum.isReached && 'Nobody who may decide is here: talk, note and park, but nothing is decided.'}
    </p>
  );
}

function Decided({ meeting }: { meeting: Shown }) {
  const { decisions } = meeting;
  if (decisions.length === 0) return null;
  return (
    <section>
      <h2 className={css.sideHead}>Decided so far, {decisions.length}</h2>
      {decisions.map(({ id, choice, ownerName, dueOn }) => (
        <div key={id} className={css.decided}>
          <p className="w">{choice}</p>
          <small>
            {ownerName ?? 'Nobody yet'}
            {dueOn && `, by ${dayWords(dueOn, 'short')}`}
          </small>
        </div>
      ))}
    </section>
  );
}

function Parked({ meeting }: { meeting: Shown }) {
  const today = useToday();
  const parked = meeting.agenda.filter(({ state }) => state === 'parked');
  if (parked.length === 0) return null;
  const next = meeting.next && comingDay(localDay(new Date(meeting.next.startsAt), meeting.zone), today);
  return (
    <section>
      <h2 className={css.sideHead}>Parked, {parked.length}</h2>
      {parked.map(({ id, title }) => (
        <div key={id} className={css.decided}>
          <p className="w">{title}</p>
          <small>heads the next agenda{next && `, ${next}`}</small>
        </div>
      ))}
    </section>
  );
}
