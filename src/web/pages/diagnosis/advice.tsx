// Beside the facts: which help fits, and first what anybody can do before paying for any. One press takes it on.
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import type { Trouble } from '../../../actions/diagnoses/shapes.ts';
import type { Advice } from '../../../diagnosis/advice/advise.ts';
import { ask } from '../../app/client.ts';
import { useMay } from '../../app/may.ts';
import { useMe } from '../../app/me.ts';
import { useToday } from '../../app/today.ts';
import { adviceTitle, notNow, reasonOf } from '../../okr/diagnosis/advice-words.ts';
import { BeginDialog } from '../../okr/diagnosis/begin-dialog.tsx';
import { begin, drop } from '../../okr/diagnosis/trouble-deeds.ts';
import { playbookFor } from '../../okr/diagnosis/trouble-words.ts';
import { useSuggestion } from '../../okr/diagnosis/use-suggestion.ts';
import { Button } from '../../parts/button.tsx';
import { dayWords, relativeDay } from '../../parts/dates.ts';
import { Fold } from '../../parts/fold.tsx';
import { countWord } from '../../parts/numbers.ts';
import css from './diagnosis.module.css';
import type { Shown } from './shown.ts';
import { troubleBehind } from './trouble-behind.ts';

export function AdviceBeside({ shown }: { shown: Shown }) {
  const me = useMe();
  const { diagnosis, isKept } = shown;
  const [first, ...others] = diagnosis.advice;
  const { data } = useQuery(ask.troubles.list.queryOptions({ input: {} }));
  if (!first) return null;
  // What is open is open now: a quarter that is over is read, and not acted on.
  const isCurrent = me?.cycle?.id === shown.cycle.id;
  const trouble = isCurrent ? troubleBehind(first, data?.troubles ?? []) : null;
  const isSeveral = others.some(({ kind }) => kind !== 'collect');
  const later = notNow(diagnosis);
  return (
    <aside className={css.advice} aria-label="Advice">
      <small>Advice</small>
      <h2>{adviceTitle(first, isSeveral)}</h2>
      <p>{reasonOf(first, diagnosis.signals)}</p>
      <h3>Before you pay anybody</h3>
      <p className={css.move}>{first.firstMove}</p>
      {trouble ? (
        <Move key={trouble.id} trouble={trouble} />
      ) : (
        isCurrent &&
        !isKept &&
        first.signals.length > 0 && (
          <p className={css.small}>
            It can be taken on once a reading is kept: tonight, or when it is read now.
          </p>
        )
      )}
      {others.length > 0 && (
        <Fold
          title={
            others.length === 1
              ? 'One more piece of advice'
              : `${countWord(others.length)} more pieces of advice`
          }
        >
          {others.map((advice) => (
            <Further key={advice.kind} advice={advice} shown={shown} />
          ))}
        </Fold>
      )}
      {later.length > 0 && (
        <>
          <p className={css.small}>Not now: {later.join('; ')}.</p>
          <p className={css.other}>
            <Link to="/diagnosis" search={(now) => ({ ...now, view: 'how' })} hash="advice">
              Other readings of this advice
            </Link>
          </p>
        </>
      )}
    </aside>
  );
}

function Further({ advice, shown }: { advice: Advice; shown: Shown }) {
  return (
    <div className={css.further}>
      <h4>{adviceTitle(advice, false)}</h4>
      <p>{reasonOf(advice, shown.diagnosis.signals)}</p>
      <p className={css.moveSmall}>{advice.firstMove}</p>
    </div>
  );
}

function Move({ trouble }: { trouble: Trouble }) {
  const may = useMay();
  const [isAsking, setAsking] = useState(false);
  const mayAct = may('troubles.edit', { ownerId: trouble.ownerId });
  const playbook = playbookFor(trouble.what);
  return (
    <>
      {trouble.playbookOn ? <Begun trouble={trouble} /> : <Suggested trouble={trouble} />}
      {mayAct && <Acts trouble={trouble} onAsk={() => setAsking(true)} />}
      {playbook && (
        <p className={css.small}>
          <Link to="/playbooks/$slug" params={{ slug: playbook.slug }}>
            Three moves and a script for it
          </Link>
        </p>
      )}
      {isAsking && <BeginDialog trouble={trouble} onClose={() => setAsking(false)} />}
    </>
  );
}

/** Put to the one it would be for, where one press is enough; else the dialog asks. The first button stays the same one, and keeps the focus. */
function Acts({ trouble, onAsk }: { trouble: Trouble; onAsk: () => void }) {
  const { owner, retestOn } = useSuggestion(trouble.what);
  const isUnderWay = useRef(false);
  const isBegun = trouble.playbookOn !== null;
  const act = async () => {
    if (isUnderWay.current) return;
    isUnderWay.current = true;
    if (isBegun) await drop(trouble);
    else if (owner) await begin(trouble, owner.id, retestOn);
    else onAsk();
    isUnderWay.current = false;
  };
  const verb = owner ? `Put it to ${owner.name.split(' ')[0]}` : 'Take it on';
  return (
    <div className={css.buttons}>
      <Button kind={isBegun ? 'quiet' : 'main'} onPress={() => void act()}>
        {isBegun ? 'Lay it aside' : verb}
      </Button>
      {!isBegun && owner && (
        <Button kind="quiet" onPress={onAsk}>
          Change it
        </Button>
      )}
    </div>
  );
}

function Suggested({ trouble }: { trouble: Trouble }) {
  const today = useToday();
  const { owner, ownerRole, preparedBy, retestOn, weeks } = useSuggestion(trouble.what);
  return (
    <dl className={css.terms}>
      <dt>Owner</dt>
      <dd>{owner ? `${owner.name}, ${ownerRole}` : `One of the ${ownerRole}`}</dd>
      {preparedBy && (
        <>
          <dt>Prepared by</dt>
          <dd>{preparedBy.name}</dd>
        </>
      )}
      <dt>Re-test</dt>
      <dd>
        {dayWords(retestOn, 'short', today)}, in {weeks} weeks
      </dd>
    </dl>
  );
}

function Begun({ trouble }: { trouble: Trouble }) {
  const today = useToday();
  const { ownerName, playbookOn, retestOn } = trouble;
  return (
    <dl className={css.terms}>
      <dt>Owner</dt>
      <dd>{ownerName}</dd>
      <dt>Taken on</dt>
      <dd>{playbookOn && relativeDay(playbookOn, today)}</dd>
      <dt>Re-test</dt>
      <dd>{retestOn && `${dayWords(retestOn, 'short', today)}, ${relativeDay(retestOn, today)}`}</dd>
    </dl>
  );
}
