// Meters that count work: "number of workshops held", "sales calls from 20 to 40". The move from A to B does not make it a result.
import { artefacts, metricNouns } from '../lexicon/words.ts';
import { verb } from '../lexicon.ts';
import type { Reading } from '../reading.ts';
import { busy, deeds, type Work, work } from './found.ts';

const deed =
  /^(?:posts|articles|blogs|calls|emails|e-mails|meetings|workshops|webinars|demos|interviews|videos|newsletters|releases|features|campaigns|events|presentations|proposals|trainings|visits|tweets|podcasts|sends|conversations|experiments)$/;

/** "Sales calls from 20 to 40 a week": the meter counts what is done. */
export function meterOfDeeds({ lead, words, measure, text }: Reading): Work | null {
  const { baseline, target } = measure;
  const aim = target ?? (lead ? measure.change : null);
  const moved = baseline && target ? Math.min(baseline.from, target.from) : lead && aim ? aim.from : null;
  if (moved === null || measure.direction === 'down' || (lead && lead.verb.kind !== 'up')) return null;
  const index = words.findIndex(
    ({ from, lower }, at) => at >= (lead?.next ?? 0) && from < moved && deed.test(lower),
  );
  const next = words[index + 1];
  const own =
    index >= 0 &&
    index < (lead?.next ?? 0) + 5 &&
    (!next ||
      next.from >= moved ||
      /^(?:from|to|per|sent|held|made|published|written|run|hosted|shipped|released|conducted)$/.test(
        next.lower,
      ));
  const from = lead?.from ?? words[0]!.from;
  if (!own || /\b(?:support|complaint|customer|incoming|inbound|missed)\b/i.test(text.slice(from, moved)))
    return null;
  return { span: { from, to: words[index]!.to }, count: aim, result: null };
}

/** "Number of workshops held": the meter itself counts work. */
export function meterOfWork(reading: Reading): Work | null {
  const { lead, words, measure } = reading;
  const [first, second, ...rest] = words.filter(({ lower }) => lower !== 'the' && lower !== 'total');
  if (
    lead ||
    measure.hasBaseline ||
    !/^(?:number|amount|count)$/.test(first?.lower ?? '') ||
    second?.lower !== 'of'
  )
    return null;
  const thing = rest
    .slice(0, 3)
    .find(
      ({ lower }) => deeds.test(lower) || (artefacts.has(lower.replace(/s$/, '')) && !metricNouns.has(lower)),
    );
  const done = rest.slice(0, 7).find(({ lower }) => {
    const known = verb(lower);
    return known?.form === 'past' && busy.has(known.kind);
  });
  const end = done ?? thing;
  if (!end || (!done && !deeds.test(end.lower))) return null;
  return work({ from: first!.from, to: end.to });
}
