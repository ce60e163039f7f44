// How stated confidence held up: of somebody, or of a team. Calm: nothing is a mark here, and where too few calls are in, nothing is read into them.
import { bandSentence } from '../../../diagnosis/confidence/bands.ts';
import type { shelf } from '../../app/client.ts';
import { Section } from '../../parts/section.tsx';
import css from './calibration.module.css';
import { skillSentence } from './words.ts';

type Record = Awaited<ReturnType<typeof shelf.confidences.get>>;

export function Calibration({ record, whose, seenBy }: { record: Record; whose: string; seenBy: string }) {
  const { n, needed, landed, bands } = record;
  return (
    <Section title="How sure, and how it went" aside={seenBy}>
      <p className={css.said}>
        {n === 0
          ? 'Nothing to hold against each other yet. It takes key results that were scored, and how sure somebody was of them three weeks before the end.'
          : `${landed} of ${n} key results landed at 0.7 or more. ${skillSentence(record)}`}
      </p>
      {n >= needed && (
        <ul className={css.bands}>
          {bands.map((band) => (
            <li key={band.stated}>{bandSentence(band, whose)}</li>
          ))}
        </ul>
      )}
    </Section>
  );
}
