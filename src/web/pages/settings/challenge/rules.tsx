// Every rule of the critic with its weight here. Can be narrowed by words; each row opens to why, who disagrees, and examples.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { WeighedRule } from '../../../../actions/rules.ts';
import { rules as written } from '../../../../challenge/rules/index.ts';
import { ask } from '../../../app/client.ts';
import { useMay } from '../../../app/may.ts';
import { defectWords } from '../../../okr/draft-editor/defect-words.ts';
import { ErrorState } from '../../../parts/error-state.tsx';
import { counted } from '../../../parts/numbers.ts';
import { RadioSegments } from '../../../parts/radio-segments.tsx';
import { RowList } from '../../../parts/row-list.tsx';
import { Section } from '../../../parts/section.tsx';
import { Skeleton } from '../../../parts/skeleton.tsx';
import { TextField } from '../../../parts/text-field.tsx';
import css from './challenge.module.css';
import { RuleRow } from './rule-row.tsx';
import { speaksOf } from './words.ts';

type Shown = 'all' | 'here' | 'off';
const bySlug = new Map(written.map((rule) => [rule.slug, rule]));
const shows: Record<Shown, (rule: WeighedRule) => boolean> = {
  all: () => true,
  here: ({ choice }) => choice !== null,
  off: ({ severity }) => severity === 'off',
};

export default function Rules() {
  const list = useQuery(ask.rules.list.queryOptions({ input: {} }));
  if (list.error) return <ErrorState error={list.error} onRetry={() => void list.refetch()} />;
  if (!list.data) return <Skeleton lines={12} />;
  return <List rules={list.data.rules} />;
}

function List({ rules }: { rules: readonly WeighedRule[] }) {
  const may = useMay();
  const [sought, seek] = useState('');
  const [shown, show] = useState<Shown>('all');
  const here = rules.filter(shows.here).length;
  const off = rules.filter(shows.off).length;
  const found = rules.filter((each) => {
    const rule = bySlug.get(each.rule);
    return rule && shows[shown](each) && speaksOf(rule, sought, defectWords[rule.defect]);
  });
  return (
    <div className={css.list}>
      <Section title={counted(rules.length, 'rule')} aside={asideOf(here, may('rules.choose'))}>
        <div className={css.narrowing}>
          <TextField
            label="Find a rule"
            hideLabel
            type="search"
            placeholder="Find a rule, a word, an example"
            value={sought}
            onChange={seek}
          />
          <RadioSegments
            label="Show"
            hideLabel
            look="quiet"
            segments={[
              { id: 'all', label: 'All' },
              { id: 'here', label: `Decided here ${here}` },
              { id: 'off', label: `Off ${off}` },
            ]}
            value={shown}
            onChange={show}
          />
        </div>
        <p className="visually-hidden" role="status">
          {counted(found.length, 'rule')} shown
        </p>
        {found.length > 0 ? (
          <RowList label="Rules" className={css.rules}>
            {found.map((each) => (
              <RuleRow key={each.rule} weighed={each} rule={bySlug.get(each.rule)!} />
            ))}
          </RowList>
        ) : (
          <p className={css.none}>{noneWords(shown, sought)}</p>
        )}
      </Section>
    </div>
  );
}

function asideOf(here: number, mayChoose: boolean): string {
  if (!mayChoose) return 'Owners and admins decide what each weighs.';
  return here === 0
    ? 'Each weighs what the school says.'
    : `${here} weighed by you, the others by the school.`;
}

function noneWords(shown: Shown, sought: string): string {
  if (sought.trim() !== '') return `No rule here speaks of “${sought.trim()}”.`;
  return shown === 'here' ? 'Every rule weighs what the school says.' : 'No rule is off.';
}
