// What the critic asks about a draft in the studio: one question open, the others folded. It leaves the wording to whoever practises.
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import type { Finding } from '../../../challenge/finding.ts';
import { Button } from '../../parts/button.tsx';
import { cx } from '../../parts/class-names.ts';
import { defectWords } from '../draft-editor/defect-words.ts';
import css from '../draft-editor/margin.module.css';
import { fieldId, findingKey, placeKey } from './places.ts';

type Props = {
  findings: readonly Finding[] | null;
  openKey: string | null;
  onOpen: (key: string) => void;
  isEmpty: boolean;
  /** Lessons of the programme: a question leads to the one that teaches it. */
  lessons: ReadonlySet<string>;
};

const placeOf = ({ at }: Finding, short = false) =>
  at.part === 'objective'
    ? short
      ? 'Objective'
      : 'The objective'
    : `${short ? 'KR' : 'Key result'} ${Number(at.id) + 1}`;

export function FindingsAside({ findings, openKey, onOpen, isEmpty, lessons }: Props) {
  const open = findings?.find((finding) => findingKey(finding) === openKey) ?? findings?.[0];
  if (isEmpty)
    return <p className={css.calm}>Write, and the critic reads along. It asks; the wording stays yours.</p>;
  return (
    <>
      {findings?.map((finding) =>
        finding === open ? (
          <Card key={findingKey(finding)} finding={finding} lessons={lessons} />
        ) : (
          <AriaButton
            key={findingKey(finding)}
            className={cx(css.fold, css[finding.severity])}
            aria-expanded={false}
            onPress={() => onOpen(findingKey(finding))}
          >
            <span>{finding.ask}</span>
            <small>{placeOf(finding, true)}</small>
          </AriaButton>
        ),
      )}
      {findings && (
        <p className={css.calm}>
          {findings.length === 0 ? 'This reads well. ' : ''}In the studio we ask and leave the wording to you.
          These questions never enter a mark.
        </p>
      )}
    </>
  );
}

function Card({ finding, lessons }: { finding: Finding; lessons: ReadonlySet<string> }) {
  const [isWhy, setWhy] = useState(false);
  const { defect, severity, ask, message, why, lesson } = finding;
  const place = placeOf(finding);
  const go = () => document.getElementById(fieldId(placeKey(finding)))?.focus();
  return (
    <section className={cx(css.card, css[severity])} aria-label={`${place}: ${defectWords[defect]}`}>
      <small>
        {place} · {defectWords[defect]}
      </small>
      <h2 className={css.ask}>{ask}</h2>
      <p className={css.message}>{message}</p>
      <div className={css.acts}>
        <Button onPress={go}>Go to the words</Button>
        <Button
          kind="quiet"
          size="small"
          className={css.why}
          aria-expanded={isWhy}
          onPress={() => setWhy(!isWhy)}
        >
          Why
        </Button>
      </div>
      {isWhy && (
        <div className={css.reasons}>
          <p>{why}</p>
          {lesson && lessons.has(lesson) && (
            <Link to="/academy/lessons/$id" params={{ id: lesson }}>
              Read the lesson on it
            </Link>
          )}
        </div>
      )}
    </section>
  );
}
