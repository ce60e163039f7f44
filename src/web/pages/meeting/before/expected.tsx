// Who is expected and who will come; one says it for oneself, and names who stands in.
import { useState } from 'react';
import type { Act } from '../../../okr/meeting/use-meeting.ts';
import { roleWords } from '../../../okr/meeting/words.ts';
import { Avatar } from '../../../parts/avatar.tsx';
import { Button } from '../../../parts/button.tsx';
import { cx } from '../../../parts/class-names.ts';
import type { MeetingMay } from '../may.ts';
import css from '../meeting.module.css';
import { PresenceDialog } from '../run/presence-dialog.tsx';
import type { Person, Shown } from '../shown.ts';

export function Expected({ meeting, may, act }: { meeting: Shown; may: MeetingMay; act: Act }) {
  const [isOpen, setOpen] = useState(false);
  const { attendees, needs } = meeting;
  const lacksSponsor = needs.includes('sponsor') && !attendees.some(({ role }) => role === 'sponsor');
  const isMine = attendees.some(({ personId }) => personId === may.self);
  return (
    <section>
      <h2>Expected, {attendees.length}</h2>
      <ul className={css.people}>
        {attendees.map((person) => (
          <li key={person.personId} className={cx(css.person, person.presence === 'away' && css.away)}>
            <Avatar name={person.personName} beside />
            <span>{person.personName}</span>
            <small>{wordOf(person)}</small>
          </li>
        ))}
      </ul>
      {lacksSponsor && (
        <p className={css.quorum}>Nobody sponsors this: without a sponsor it can talk, but not decide.</p>
      )}
      {(may.run || isMine) && (
        <Button size="small" onPress={() => setOpen(true)}>
          {may.run ? 'Who comes' : 'Say whether you come'}
        </Button>
      )}
      {isOpen && <PresenceDialog meeting={meeting} may={may} act={act} onClose={() => setOpen(false)} />}
    </section>
  );
}

function wordOf({ role, presence, delegateName, delegateDecides }: Person): string {
  const word = roleWords[role].toLowerCase();
  if (presence === 'here') return `${word}, comes`;
  if (presence === 'away') return `${word}, away`;
  if (presence === 'delegated')
    return `${word}, sends ${delegateName}${delegateDecides ? ', who decides' : ''}`;
  return word;
}
