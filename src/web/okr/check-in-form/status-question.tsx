// How it stands: the suggestion with its reason; another choice leaves the suggestion in view.
import type { KeyResult } from '../../../actions/objectives/shapes.ts';
import type { Status } from '../../../core/check-in.ts';
import { RadioSegments, type Segment } from '../../parts/radio-segments.tsx';
import { Shape } from '../../parts/shape.tsx';
import { lookOf } from '../status-word.tsx';
import css from './check-in-form.module.css';
import { type CheckInDraft, isSaid, type Reckoned } from './draft.ts';
import { reasonWords } from './words.ts';

/** The three one can choose between, in the order of Alt 1 to 3. */
export const choices = ['on track', 'at risk', 'off track'] as const satisfies readonly Status[];

/** What choosing `status` means: the suggestion itself is no choice of one's own. */
export function chosen(status: Status, { suggestion }: Reckoned): Partial<CheckInDraft> {
  return { status: status === suggestion.status ? null : status };
}

type Props = {
  keyResult: KeyResult;
  draft: CheckInDraft;
  reckoned: Reckoned;
  onChange: (change: Partial<CheckInDraft>) => void;
};

export function StatusQuestion({ keyResult, draft, reckoned, onChange }: Props) {
  const isGuard = keyResult.role === 'guard';
  const { suggestion } = reckoned;
  const suggested = suggestion.status === 'not started' || !isSaid(draft) ? null : suggestion.status;
  const segments = choices.map((status): Segment<(typeof choices)[number]> => {
    const { word, shape, tone } = lookOf(status, isGuard);
    return {
      id: status,
      label: word,
      mark: <Shape name={shape} size={9} />,
      tone: tone === 'none' ? undefined : tone,
    };
  });
  const value = draft.status ?? suggested;
  return (
    <div className={css.question}>
      <div className={css.name} aria-hidden="true">
        Status
      </div>
      <div className={css.statusRow}>
        <RadioSegments
          label="Status"
          hideLabel
          segments={segments}
          value={value === 'not started' ? null : value}
          onChange={(status) => onChange(chosen(status, reckoned))}
        />
        <div className={css.beside} aria-live="polite">
          <Reason keyResult={keyResult} draft={draft} suggested={suggested} reckoned={reckoned} />
        </div>
      </div>
    </div>
  );
}

function Reason({
  keyResult,
  draft,
  suggested,
  reckoned,
}: Omit<Props, 'onChange'> & { suggested: Status | null }) {
  if (suggested === null) return <p>Suggested once you give a value or say how sure you are</p>;
  const isGuard = keyResult.role === 'guard';
  const reason = reasonWords(reckoned.suggestion, keyResult, draft.confidence);
  return (
    <p>
      <b>{lookOf(suggested, isGuard).word}</b> is suggested{reason && ':'}
      <br /> {reason}
    </p>
  );
}
