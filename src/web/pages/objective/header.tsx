// Above an objective's title: whose it is, since when it is promised, and what can be done with it.
import { useQuery } from '@tanstack/react-query';
import { localDay } from '../../../core/calendar/zone.ts';
import { ask } from '../../app/client.ts';
import { useMay } from '../../app/may.ts';
import { useMe } from '../../app/me.ts';
import type { Whole } from '../../okr/draft-editor/wires.ts';
import { ObjectiveMenu } from '../../okr/objective-menu/index.tsx';
import { Avatar } from '../../parts/avatar.tsx';
import { Button } from '../../parts/button.tsx';
import { dayWords } from '../../parts/dates.ts';
import { LinkButton } from '../../parts/link-button.tsx';
import type { MenuEntry } from '../../parts/menu.tsx';
import css from './standing.module.css';

type Props = {
  objective: Whole;
  cycle: { name: string; phase: string } | undefined;
  today: string;
  onCheckIn?: () => void;
  onChange?: () => void;
  onAdd?: () => void;
  onShowCommit?: () => void;
};

export function Header({ objective, cycle, today, onCheckIn, onChange, onAdd, onShowCommit }: Props) {
  const may = useMay();
  const zone = useMe()?.zone ?? 'UTC';
  const { id, ownerName, teamName, committedAt, closedAt, ambition, visibility, state } = objective;
  const { data: people } = useQuery(
    ask.people.list.queryOptions({ input: { includeLeft: true }, staleTime: 300_000 }),
  );
  const others = objective.contributorIds.flatMap(
    (each) => people?.people.find((person) => person.id === each)?.name ?? [],
  );
  const day = (at: string) => dayWords(localDay(new Date(at), zone), 'plain', today);
  const facts = [
    teamName,
    cycle?.name,
    ambition === 'aspirational' && 'aspirational',
    visibility === 'team' && 'only the team sees it',
    committedAt && `committed ${day(committedAt)}`,
    closedAt && `closed ${day(closedAt)}`,
    others.length > 0 && `with ${others.join(', ')}`,
  ].filter(Boolean);
  const inReview = state === 'committed' && cycle?.phase === 'review' && may('objectives.close', objective);
  const more: MenuEntry[] = [];
  if (onAdd)
    more.push({ id: 'add', label: 'Add a key result …', note: 'after commit, with a reason', run: onAdd });
  if (onShowCommit) more.push({ id: 'snapshot', label: 'What was committed', run: onShowCommit });
  return (
    <div className={css.bar}>
      <p className={css.whose}>
        {ownerName && <Avatar name={ownerName} beside />}
        <small>{[ownerName ? `${ownerName} owns this` : 'Nobody owns this', ...facts].join(' · ')}</small>
      </p>
      <div className={css.acts}>
        {onChange && (
          <Button kind="quiet" onPress={onChange}>
            Propose a change
          </Button>
        )}
        {inReview && (
          <LinkButton to="/review/$id" params={{ id }} kind="quiet">
            Score and close
          </LinkButton>
        )}
        {onCheckIn && (
          <Button keys="c" onPress={onCheckIn}>
            Check in
          </Button>
        )}
        <ObjectiveMenu objective={objective} more={more} />
      </div>
    </div>
  );
}
