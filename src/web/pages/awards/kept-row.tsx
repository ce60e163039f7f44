// An award as those who answer for it see it: on which decision, how it stands, and an end that waits for a second person.
import { useState } from 'react';
import { useMay } from '../../app/may.ts';
import { useMe } from '../../app/me.ts';
import { Button } from '../../parts/button.tsx';
import { Moment } from '../../parts/date-text.tsx';
import { Menu } from '../../parts/menu.tsx';
import { Row } from '../../parts/row-list.tsx';
import css from './awards.module.css';
import { type Deed, DeedDialog } from './deed-dialog.tsx';
import { Files } from './files.tsx';
import { type Award, standingWords } from './words.ts';

export function KeptRow({ award, zone }: { award: Award; zone: string }) {
  const [deed, begin] = useState<Deed | null>(null);
  const { id, personName, achievementName, standing, decision, issuedAt, asked, endedReason } = award;
  return (
    <Row id={id} className={css.row}>
      <div className={css.said}>
        <b>{personName ?? 'Somebody who was erased'}</b> <span>{achievementName}</span>
        <small>
          {standingWords[standing]}. {decision}
          {issuedAt && (
            <>
              , given <Moment at={issuedAt} zone={zone} />
            </>
          )}
          {endedReason && standing !== 'active' && `. ${endedReason}`}
        </small>
        {asked && (
          <p className={css.asked}>
            {asked.isYours ? 'You' : (asked.byName ?? 'Somebody')} asked for its {asked.ending}: “
            {asked.reason}” {asked.isYours && 'Somebody else has to confirm it.'}
          </p>
        )}
      </div>
      <div className={css.does}>
        <Deeds award={award} onBegin={begin} />
        <Files id={id} name={`${achievementName}, ${personName ?? 'erased'}`} />
      </div>
      {deed && <DeedDialog award={award} deed={deed} onClose={() => begin(null)} />}
    </Row>
  );
}

function Deeds({ award, onBegin }: { award: Award; onBegin: (deed: Deed) => void }) {
  const may = useMay();
  const me = useMe();
  const { asked, state, endsBy, personId, personName } = award;
  const mayEnd = may('awards.end');
  if (asked && mayEnd)
    return (
      <>
        {!asked.isYours && (
          <Button size="small" onPress={() => onBegin('confirm')}>
            Confirm
          </Button>
        )}
        <Button size="small" kind="quiet" onPress={() => onBegin('withdraw')}>
          Withdraw
        </Button>
      </>
    );
  const entry = (id: Deed, label: string, danger = false) => ({ id, label, danger, run: () => onBegin(id) });
  const entries = [
    state === 'active' &&
      may('awards.endorse') &&
      personId !== me?.personId &&
      entry('endorse', 'Stand by it'),
    mayEnd && state === 'suspended' && entry('resume', 'End the suspension'),
    mayEnd && state === 'active' && endsBy === 'suspension' && entry('suspend', 'Suspend it', true),
    mayEnd && (state === 'active' || state === 'suspended') && entry('revoke', 'Revoke it', true),
  ].filter((each) => each !== false);
  if (entries.length === 0) return null;
  const label = `More about the award of ${personName ?? 'somebody who was erased'}`;
  return (
    <Menu label={label} sections={[{ entries }]}>
      <Button kind="quiet" size="small" aria-label={label}>
        More
      </Button>
    </Menu>
  );
}
