// The part of an agenda that is done on a page of its own: what it is about, the way there, and what has been done there in this meeting.
import { useNavigate } from '@tanstack/react-router';
import { keepMeeting } from '../../../app/in-meeting.ts';
import { useShortcuts } from '../../../keyboard/use-shortcuts.ts';
import { nameOf } from '../../../okr/meeting/words.ts';
import { Button } from '../../../parts/button.tsx';
import { Doings } from '../doings.tsx';
import css from '../meeting.module.css';
import type { ItemProps } from './item-props.ts';
import { wayOf } from './ways.ts';

export function Work({ meeting, item, facts }: Pick<ItemProps, 'meeting' | 'item' | 'facts'>) {
  const navigate = useNavigate();
  const way = wayOf(item.kind, meeting);
  const go = () => {
    if (!way) return;
    keepMeeting({ id: meeting.id, name: nameOf(meeting) });
    void navigate({ to: way.to, search: way.search as never, hash: way.hash });
  };
  useShortcuts([
    way !== null && { keys: 'o', label: way.label, group: 'This meeting', run: go, onlyKey: true },
  ]);
  if (!way) return null;
  const done = (facts?.alongside ?? []).filter(({ kind }) => way.kinds.some((each) => kind.startsWith(each)));
  return (
    <div className={css.work}>
      <p className={css.lead}>{way.says}</p>
      <Button keys="o" onPress={go}>
        {way.label}
      </Button>
      <Doings rows={done} title="In this meeting so far" />
    </div>
  );
}
