// A meeting in its week: when, what, what became of it; moved or called off from its menu, with the reason on the record.
import IconDots from '@tabler/icons-react/icons/IconDots';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { MeetingInList } from '../../../actions/meetings/shapes.ts';
import { localDay, localTime } from '../../../core/calendar/zone.ts';
import { useMay } from '../../app/may.ts';
import { CancelDialog } from '../../okr/meeting/cancel-dialog.tsx';
import { EditMeeting } from '../../okr/meeting/edit-dialog.tsx';
import { MoveDialog } from '../../okr/meeting/move-dialog.tsx';
import { MeetingStateWord } from '../../okr/meeting/state-word.tsx';
import { nameOf, sideWords } from '../../okr/meeting/words.ts';
import { Button } from '../../parts/button.tsx';
import { dayWords } from '../../parts/dates.ts';
import { Menu } from '../../parts/menu.tsx';
import css from './meetings.module.css';

type Props = { meeting: MeetingInList; today: string; zone: string };

export function MeetingLine({ meeting, today, zone }: Props) {
  const may = useMay();
  const [open, setOpen] = useState<'edit' | 'move' | 'cancel' | null>(null);
  const { id, startsAt, state, organiserId, teamId } = meeting;
  const at = new Date(startsAt);
  const isToCome = !meeting.begunAt && !meeting.cancelledAt;
  const close = () => setOpen(null);
  return (
    <div className={css.line} data-row={id} data-over={state.startsWith('held') || undefined}>
      <span className={css.at}>
        <span className="n">
          {dayWords(localDay(at, zone), 'short', today)} {localTime(at, zone)}
        </span>
      </span>
      <span className={css.name}>
        <Link to="/meetings/$id" params={{ id }} data-row-main="">
          {nameOf(meeting)}
        </Link>
        <Told meeting={meeting} zone={zone} today={today} />
      </span>
      <span className={css.state}>
        <MeetingStateWord state={state} />
        {meeting.countsAsMissed && state.startsWith('held') && <small>more than five days late</small>}
      </span>
      <span className={css.menu}>
        {isToCome && may('meetings.edit', { ownerId: organiserId, teamId }) && (
          <Menu
            label={`${nameOf(meeting)}: what to do`}
            sections={[
              {
                entries: [
                  { id: 'edit', label: 'Place, length, organiser, roles', run: () => setOpen('edit') },
                  { id: 'move', label: 'Move', run: () => setOpen('move') },
                  { id: 'cancel', label: 'Call off', danger: true, run: () => setOpen('cancel') },
                ],
              },
            ]}
          >
            <Button kind="quiet" size="small" aria-label={`More about ${nameOf(meeting)}`}>
              <IconDots aria-hidden="true" />
            </Button>
          </Menu>
        )}
      </span>
      {open === 'edit' && <EditMeeting meeting={meeting} onClose={close} />}
      {open === 'move' && <MoveDialog meeting={meeting} zone={zone} onClose={close} />}
      {open === 'cancel' && <CancelDialog meeting={meeting} onClose={close} />}
    </div>
  );
}

function Told({ meeting, zone, today }: Props) {
  const { startsAt, plannedAt, movedBecause, cancelledAt, cancelledSide, cancelledBecause } = meeting;
  if (cancelledAt && !cancelledSide)
    return <small>{cancelledBecause}: there is no place for it any more</small>;
  if (cancelledSide)
    return (
      <small>
        Called off on {sideWords[cancelledSide]} account: <q className="w">{cancelledBecause}</q>
      </small>
    );
  if (startsAt === plannedAt) return null;
  return (
    <small>
      Planned for {dayWords(localDay(new Date(plannedAt), zone), 'short', today)}
      {movedBecause && (
        <>
          : <q className="w">{movedBecause}</q>
        </>
      )}
    </small>
  );
}
