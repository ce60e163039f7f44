// The challenge margin: one finding open, its question large, the others folded beneath. Silence is the usual state, and it reads as praise.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import type { Finding } from '../../../challenge/finding.ts';
import { ask, shelf } from '../../app/client.ts';
import { useMay } from '../../app/may.ts';
import { Button } from '../../parts/button.tsx';
import { cx } from '../../parts/class-names.ts';
import { Kbd } from '../../parts/kbd.tsx';
import { counted, countWord } from '../../parts/numbers.ts';
import { problemOf } from '../../parts/problem.ts';
import { toast } from '../../parts/toast.tsx';
import { findingId, useEditor } from './context.ts';
import { FindingCard } from './finding-card.tsx';
import css from './margin.module.css';
import { placeWords } from './place-words.ts';
import type { Weights } from './use-weights.ts';

type Props = { weights: Weights; disagreementOf: (rule: string) => string | undefined };

export function Margin({ weights: { profile, reasons }, disagreementOf }: Props) {
  const { findings, openFinding, open, draft } = useEditor();
  const openId = openFinding && findingId(openFinding);
  const isEmpty =
    draft.keyResults.every(({ removed }) => removed) && draft.objective[0]?.fields.title.trim() === '';
  return (
    <aside className={css.margin} aria-label="Challenge">
      {findings?.map((finding) =>
        findingId(finding) === openId ? (
          <FindingCard
            key={openId}
            finding={finding}
            place={placeWords(finding, draft)}
            disagreement={disagreementOf(finding.rule)}
            weighedBecause={reasons.get(finding.rule)}
          />
        ) : (
          <AriaButton
            key={findingId(finding)}
            className={cx(css.fold, css[finding.severity])}
            aria-expanded={false}
            onPress={() => open(finding)}
          >
            <span>{finding.ask}</span>
            <small>{placeWords(finding, draft, true)}</small>
          </AriaButton>
        ),
      )}
      {findings && !isEmpty && (
        <p className={css.calm}>
          {findings.length === 0 ? 'This reads well.' : 'Everything else reads well.'}
          <br />
          {findings.length > 1 && (
            <>
              Next: <Kbd keys="f8" />{' '}
            </>
          )}
          <Link to="/settings/$section" params={{ section: 'challenge' }}>
            profile: {profile}
            {reasons.size > 0 && `, ${counted(reasons.size, 'rule')} weighed here`}
          </Link>
        </p>
      )}
      <Answered />
    </aside>
  );
}

/** What was answered and stays quiet, with the reason, and the way to hear it again. */
function Answered() {
  const { objective } = useEditor();
  const client = useQueryClient();
  const may = useMay();
  const { data } = useQuery(ask.findings.list.queryOptions({ input: { objectiveId: objective.id } }));
  const answered = (data?.findings ?? []).filter(({ answer }) => answer !== null);
  const [isOpen, setOpen] = useState(false);
  if (answered.length === 0) return null;
  const withdraw = async (id: string) => {
    try {
      await shelf.findings.withdraw({ id });
      await client.invalidateQueries({ queryKey: ask.findings.key() });
    } catch (error) {
      toast(`${problemOf(error).sentence} ${problemOf(error).next}`);
    }
  };
  return (
    <div className={css.answered}>
      <AriaButton className={css.plain} aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>
        {countWord(answered.length)} answered
      </AriaButton>
      {isOpen &&
        answered.map(({ ask: question, answer }) =>
          answer ? (
            <div key={answer.id} className={css.answer}>
              <small>{question}</small>
              <p className="w">{answer.reason}</p>
              <small>{answer.answeredByName}</small>
              {may('findings.answer', objective) && (
                <Button kind="quiet" size="small" onPress={() => void withdraw(answer.id)}>
                  Take the answer back
                </Button>
              )}
            </div>
          ) : null,
        )}
    </div>
  );
}

/** Keeps one finding open: the one somebody chose while it stands, else the most important one. */
export function useOpenFinding(findings: Finding[] | null) {
  const [chosen, setChosen] = useState<string | null>(null);
  const standing = findings?.find((finding) => findingId(finding) === chosen);
  useEffect(() => {
    if (chosen && findings && !standing) setChosen(null);
  }, [chosen, findings, standing]);
  const openFinding = standing ?? findings?.[0] ?? null;
  const next = () => {
    if (!findings || !openFinding) return null;
    const at = findings.indexOf(openFinding);
    const following = findings[(at + 1) % findings.length] ?? null;
    setChosen(following && findingId(following));
    return following;
  };
  return {
    openFinding,
    open: (finding: Finding | null) => setChosen(finding && findingId(finding)),
    next,
  };
}
