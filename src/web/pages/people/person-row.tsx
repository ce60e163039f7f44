// One person: name, role, teams, and what an owner or admin may do about them.
import IconDots from '@tabler/icons-react/icons/IconDots';
import { useState } from 'react';
import { memberships } from '../../../core/permission.ts';
import { useMay } from '../../app/may.ts';
import { useMe } from '../../app/me.ts';
import { PersonChip } from '../../okr/person-chip.tsx';
import { Button } from '../../parts/button.tsx';
import { Moment } from '../../parts/date-text.tsx';
import { Menu, type MenuEntry } from '../../parts/menu.tsx';
import { Row } from '../../parts/row-list.tsx';
import { EditPerson } from './edit-person.tsx';
import { type Invitation, InvitationNote, revoke } from './invitation-note.tsx';
import { LinkDialog } from './link-dialog.tsx';
import { PasswordLink } from './password-link.tsx';
import css from './people.module.css';
import type { Person } from './person.ts';
import { RemovePerson } from './remove-person.tsx';
import { restore } from './restore.ts';
import { roleWords } from './role-words.ts';

type Work = 'edit' | 'remove' | 'invitation' | 'password';

type Props = {
  person: Person;
  teamNames: Map<string, string>;
  /** Of somebody who has not joined; null when they hold no link that works, undefined when it is not known. */
  invitation?: Invitation | null;
};

export function PersonRow({ person, teamNames, invitation }: Props) {
  const me = useMe();
  const [work, start] = useState<Work | null>(null);
  const entries = useEntries(person, invitation, start);
  const close = () => start(null);
  const { id, name, email, role, teamIds, leadIds, leftAt } = person;
  const teams = teamIds.flatMap((teamId) => {
    const team = teamNames.get(teamId);
    return team ? [leadIds.includes(teamId) ? `${team} (leads)` : team] : [];
  });
  return (
    <Row id={id} className={css.row}>
      <div className={css.who}>
        <PersonChip name={name} personId={id} />
        <small>{id === me?.personId ? 'you' : email}</small>
      </div>
      <div className={css.role}>{roleWords[role].label}</div>
      <div className={css.teams}>
        {teams.length > 0 ? teams.join(', ') : 'In no team'}
        {invitation !== undefined && <InvitationNote invitation={invitation} />}
        {leftAt && (
          <small>
            {' '}
            Left <Moment at={leftAt} zone={me?.zone ?? 'UTC'} />
          </small>
        )}
      </div>
      <div className={css.more}>
        {entries.length > 0 && (
          <Menu label={`What to do about ${name}`} sections={[{ entries }]}>
            <Button kind="quiet" size="small" aria-label={`More about ${name}`}>
              <IconDots aria-hidden="true" />
            </Button>
          </Menu>
        )}
      </div>
      {work === 'edit' && <EditPerson person={person} onClose={close} />}
      {work === 'remove' && <RemovePerson person={person} onClose={close} />}
      {work === 'invitation' && <LinkDialog person={person} onClose={close} />}
      {work === 'password' && <PasswordLink person={person} onClose={close} />}
    </Row>
  );
}

function useEntries(
  person: Person,
  invitation: Invitation | null | undefined,
  start: (work: Work) => void,
): MenuEntry[] {
  const me = useMe();
  const may = useMay();
  if (!me) return [];
  const isSelf = person.id === me.personId;
  const isAbove = memberships.indexOf(person.role) < memberships.indexOf(me.role);
  if (isAbove) return [];
  const entry = (id: Work, label: string, more?: Partial<MenuEntry>): MenuEntry => ({
    id,
    label,
    run: () => start(id),
    ...more,
  });
  if (person.leftAt)
    return may('people.remove')
      ? [{ id: 'restore', label: 'Take back', run: () => void restore(person) }]
      : [];
  return [
    ...(may('people.edit') ? [entry('edit', 'Edit name, e-mail and role')] : []),
    ...(!person.hasJoined && may('people.invite') ? [entry('invitation', 'Make a new invitation link')] : []),
    ...(invitation && may('people.invite')
      ? [{ id: 'revoke', label: 'Revoke the invitation link', run: () => void revoke(invitation) }]
      : []),
    ...(person.hasJoined && !isSelf && may('people.edit')
      ? [entry('password', 'Make a link to a new password')]
      : []),
    ...(may('people.remove')
      ? [entry('remove', isSelf ? 'Leave this workspace' : 'Remove', { danger: true })]
      : []),
  ];
}
