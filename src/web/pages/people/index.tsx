// Who is here: people with role and teams, open invitations, and those who left. By name, and never by anything one could be ranked by.
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { ask } from '../../app/client.ts';
import { useMay } from '../../app/may.ts';
import { Page, PageTitle } from '../../app/page.tsx';
import { useShortcuts } from '../../keyboard/use-shortcuts.ts';
import { Button } from '../../parts/button.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { counted, countWord } from '../../parts/numbers.ts';
import { RowList } from '../../parts/row-list.tsx';
import { Skeleton } from '../../parts/skeleton.tsx';
import { TabLinks } from '../../parts/tabs.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { InviteDialog } from './invite-dialog.tsx';
import css from './people.module.css';
import type { Person } from './person.ts';
import { PersonRow } from './person-row.tsx';

type Show = 'here' | 'invited' | 'left';

export default function People() {
  const may = useMay();
  const list = useQuery(ask.people.list.queryOptions({ input: { includeLeft: 'true' } }));
  const teams = useQuery(ask.teams.list.queryOptions({ input: {} }));
  const [inviting, invite] = useState(false);
  const { show = 'here', find = '' } = useSearch({ strict: false }) as { show?: Show; find?: string };
  const mayInvite = may('people.invite');
  const invitations = useQuery(
    ask.invitations.list.queryOptions({ input: {}, enabled: mayInvite && show === 'invited' }),
  );
  useShortcuts([
    mayInvite && { keys: 'n', label: 'Invite somebody', group: 'People', run: () => invite(true) },
  ]);
  if (list.error)
    return (
      <Page title="People">
        <PageTitle>The people could not be read</PageTitle>
        <ErrorState level={2} error={list.error} onRetry={() => void list.refetch()} />
      </Page>
    );
  const people = list.data?.people ?? [];
  const links =
    invitations.data && new Map(invitations.data.invitations.map((each) => [each.personId, each]));
  const names = new Map(teams.data?.teams.map(({ id, name }) => [id, name]));
  const groups: Record<Show, Person[]> = {
    here: people.filter(({ leftAt, hasJoined }) => !leftAt && hasJoined),
    invited: people.filter(({ leftAt, hasJoined }) => !leftAt && !hasJoined),
    left: people.filter(({ leftAt }) => leftAt),
  };
  const shown = (groups[show] ?? groups.here).filter((person) => matches(person, find, names));
  return (
    <Page title="People">
      <PageTitle
        lead={list.data && leadOf(groups)}
        actions={
          mayInvite && (
            <Button kind="main" keys="n" onPress={() => invite(true)}>
              Invite somebody
            </Button>
          )
        }
      >
        {list.data ? headingOf(groups.here.length) : 'People'}
      </PageTitle>
      <TabLinks
        label="People"
        links={(
          [
            ['here', 'Here'],
            ['invited', 'Not joined yet'],
            ['left', 'Left'],
          ] as const
        ).map(([id, label]) => ({
          label,
          count: groups[id].length,
          to: '/people',
          search: id === 'here' ? {} : { show: id },
          isHere: show === id,
        }))}
      >
        <Find />
      </TabLinks>
      {!list.data ? (
        <Skeleton lines={8} />
      ) : shown.length === 0 ? (
        <Nobody show={show} find={find} />
      ) : (
        <RowList label="People" className={css.list}>
          {shown.map((person) => (
            <PersonRow
              key={person.id}
              person={person}
              teamNames={names}
              invitation={show === 'invited' ? (links?.get(person.id) ?? (links && null)) : undefined}
            />
          ))}
        </RowList>
      )}
      {inviting && <InviteDialog teams={teams.data?.teams ?? []} onClose={() => invite(false)} />}
    </Page>
  );
}

function headingOf(count: number): string {
  return count === 1 ? 'You are the first one here' : `${countWord(count)} people work here`;
}

function leadOf({ invited, left }: Record<Show, Person[]>): string | undefined {
  const said = [
    invited.length > 0 && `${counted(invited.length, 'person', 'people')} not joined yet`,
    left.length > 0 && `${left.length} left and keep their name in the history`,
  ].filter(Boolean);
  return said.length > 0 ? `${said.join(', ')}.` : undefined;
}

function matches({ name, email, teamIds }: Person, find: string, teamNames: Map<string, string>): boolean {
  const text = find.trim().toLocaleLowerCase();
  const words = [name, email ?? '', ...teamIds.map((id) => teamNames.get(id) ?? '')];
  return text === '' || words.some((word) => word.toLocaleLowerCase().includes(text));
}

function Find() {
  const navigate = useNavigate();
  const { find = '' } = useSearch({ strict: false }) as { find?: string };
  return (
    <TextField
      label="Find by name, e-mail or team"
      hideLabel
      className={css.find}
      placeholder="Name, e-mail or team"
      value={find}
      onChange={(text) =>
        void navigate({
          to: '/people',
          search: ({ find: _, ...rest }: Record<string, unknown>) =>
            text === '' ? rest : { ...rest, find: text },
          replace: true,
        })
      }
    />
  );
}

function Nobody({ show, find }: { show: Show; find: string }) {
  if (find !== '')
    return <EmptyState title="Nobody matches">No name, e-mail or team here contains “{find}”.</EmptyState>;
  if (show === 'invited')
    return (
      <EmptyState title="Everybody has joined">
        Whoever is invited stands here until they open their link.
      </EmptyState>
    );
  return (
    <EmptyState title="Nobody has left">
      Whoever is removed stands here. What they wrote and owned keeps their name, and they can be taken back.
    </EmptyState>
  );
}
