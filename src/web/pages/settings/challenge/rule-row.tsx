// One rule: its name, what it weighs here and why. The select decides; a weight of one's own asks for its reason before it is stored.
import { type ReactNode, useState } from 'react';
import type { WeighedRule } from '../../../../actions/rules.ts';
import { type Severity, severities } from '../../../../challenge/profile.ts';
import type { Rule } from '../../../../challenge/rule.ts';
import { shelf } from '../../../app/client.ts';
import { useMay } from '../../../app/may.ts';
import { useMe } from '../../../app/me.ts';
import { queryClient } from '../../../app/query-client.ts';
import { defectWords } from '../../../okr/draft-editor/defect-words.ts';
import { Button } from '../../../parts/button.tsx';
import { Moment } from '../../../parts/date-text.tsx';
import { Fold } from '../../../parts/fold.tsx';
import { problemOf } from '../../../parts/problem.ts';
import { Select } from '../../../parts/select.tsx';
import { toast } from '../../../parts/toast.tsx';
import css from './challenge.module.css';
import { Examples } from './examples.tsx';
import { WeighForm } from './weigh-form.tsx';
import { aboutWords, ruleName, type Weight, weightWords } from './words.ts';

const asSchool = 'school';
const weights: readonly (Severity | 'off')[] = [...severities, 'off'];

export function RuleRow({ weighed, rule }: { weighed: WeighedRule; rule: Rule }) {
  const may = useMay();
  const [wanted, want] = useState<Weight | null>(null);
  const { choice, byProfile, version } = weighed;
  const name = ruleName(rule.slug);
  const leave = async () => {
    want(null);
    if (!choice) return;
    try {
      await shelf.rules.choose({ rule: rule.slug, severity: null, version });
      await queryClient.invalidateQueries();
      toast(`${name} weighs what the school says again`);
    } catch (error) {
      toast(`${problemOf(error).sentence} ${problemOf(error).next}`);
      await queryClient.invalidateQueries();
    }
  };
  const options = [
    {
      id: asSchool,
      label: `As the school: ${weightWords[byProfile].label.toLowerCase()}`,
      note: weightWords[byProfile].note,
    },
    ...weights.map((id) => ({ id, label: weightWords[id].label, note: weightWords[id].note })),
  ] as { id: Weight | typeof asSchool; label: string; note: string }[];
  return (
    <li data-row={rule.slug} className={css.rule}>
      <div className={css.head}>
        <div className={css.says}>
          <h3>{name}</h3>
          <p>
            {defectWords[rule.defect]} · {aboutWords[rule.on]}
          </p>
        </div>
        {may('rules.choose') ? (
          <Select
            label={`Weight of ${name}`}
            hideLabel
            className={css.weight}
            options={options}
            value={wanted ?? choice?.severity ?? asSchool}
            onChange={(id) => (id === asSchool ? void leave() : want(id))}
          />
        ) : (
          <span className={css.weighs}>{weightWords[weighed.severity].label}</span>
        )}
      </div>
      {wanted ? (
        <WeighForm weighed={weighed} wanted={wanted} onDone={() => want(null)} />
      ) : (
        choice && (
          <Reason choice={choice} byProfile={byProfile}>
            {may('rules.choose') && (
              <Button
                kind="quiet"
                size="small"
                aria-label={`Reword the reason for ${name}`}
                onPress={() => want(choice.severity)}
              >
                Reword it
              </Button>
            )}
          </Reason>
        )
      )}
      <Fold title="Why, and examples">
        <Examples rule={rule} />
      </Fold>
    </li>
  );
}

type ReasonProps = {
  choice: NonNullable<WeighedRule['choice']>;
  byProfile: Weight;
  children: ReactNode;
};

function Reason({ choice, byProfile, children }: ReasonProps) {
  const zone = useMe()?.zone ?? 'UTC';
  return (
    <div className={css.reason}>
      <p className="w">{choice.reason}</p>
      <small>
        {choice.chosenByName ?? 'Somebody who left'}, <Moment at={choice.chosenAt} zone={zone} />. The school
        says {weightWords[byProfile].label.toLowerCase()}.
      </small>{' '}
      {children}
    </div>
  );
}
