// What became of one bet: the latest judgement in full, earlier ones folded, and the way to judge it.
import { useState } from 'react';
import type { Bet } from '../../../actions/bets.ts';
import { canBeJudged } from '../../../core/bet.ts';
import { useMay } from '../../app/may.ts';
import { useMe } from '../../app/me.ts';
import { Button } from '../../parts/button.tsx';
import { Moment } from '../../parts/date-text.tsx';
import { Fold } from '../../parts/fold.tsx';
import { counted } from '../../parts/numbers.ts';
import { Shape } from '../../parts/shape.tsx';
import css from './bet.module.css';
import { JudgeDialog } from './judge-dialog.tsx';
import { judgementWords } from './words.ts';

export function Judged({ bet, sponsorId }: { bet: Bet; sponsorId: string | null }) {
  const may = useMay();
  const [isJudging, judge] = useState(false);
  const [latest, ...earlier] = bet.judgements;
  const isOver = canBeJudged(bet.phase);
  const mayJudge = isOver && may('bets.judge', { ownerId: sponsorId });
  if (!latest && !isOver) return null;
  return (
    <div className={css.judged}>
      {latest ? <One {...latest} /> : <p className={css.none}>Nobody has judged this bet yet.</p>}
      {earlier.length > 0 && (
        <Fold title={counted(earlier.length, 'earlier judgement')}>
          {earlier.map((each) => (
            <One key={each.id} {...each} />
          ))}
        </Fold>
      )}
      {mayJudge && (
        <Button
          size="small"
          aria-label={`${latest ? 'Judge again' : 'Judge the bet'}: ${bet.objectiveTitle}`}
          onPress={() => judge(true)}
        >
          {latest ? 'Judge again' : 'Judge the bet'}
        </Button>
      )}
      {isJudging && <JudgeDialog bet={bet} onClose={() => judge(false)} />}
    </div>
  );
}

function One({ judged, thenWhat, sentence, becomes, judgedByName, judgedAt }: Bet['judgements'][number]) {
  const me = useMe();
  const { label, shape } = judgementWords[judged];
  return (
    <div>
      <p className={css.verdict} data-judged={judged}>
        <Shape name={shape} />
        <span>{label}</span>
        <small>
          {thenWhat === 'kept' ? 'the bet is kept' : 'the bet is changed'}
          {judgedByName ? `, ${judgedByName}` : ''}, <Moment at={judgedAt} zone={me?.zone ?? 'UTC'} />
        </small>
      </p>
      <p className={css.sentence}>{sentence}</p>
      {becomes && <p className={css.becomes}>From now on: {becomes}</p>}
    </div>
  );
}
