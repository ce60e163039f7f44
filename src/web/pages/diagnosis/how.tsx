// How a quarter is read: the rules in a page, then the formula of every signal, how it could be cheated and what sees that.

import { percent } from '../../../core/number.ts';
import { rules } from '../../../diagnosis/advice/advise.ts';
import { causes, weights } from '../../../diagnosis/causes.ts';
import { causeTitles } from '../../../diagnosis/explain.ts';
import { signals } from '../../../diagnosis/signals/index.ts';
import { changes, thresholds } from '../../../diagnosis/thresholds.ts';
import { dayWords } from '../../parts/dates.ts';
import { Section } from '../../parts/section.tsx';
import css from './diagnosis.module.css';

export function HowItIsWorkedOut({ thresholds: version }: { thresholds: number }) {
  return (
    <div className={css.how}>
      <Section title="From counts to advice">
        <ol className={css.steps}>
          <li>
            <b>Counts.</b> Each signal is what went wrong out of all that should have happened, a meeting that
            was called off included. It comes from what was recorded, and from nothing anybody says about it.
          </li>
          <li>
            <b>Intervals.</b> A share of a few says little, so each has its 95% interval (Wilson). Rows of one
            team are alike; for check-ins the interval is widened for that.
          </li>
          <li>
            <b>States.</b> Strong: the share is at or past the solid tick and the whole interval past the
            dashed one. Watch: the share is past the dashed tick. Healthy: it is below, and the interval does
            not reach the solid one. Inconclusive: it reaches both ways. Not known: too little was counted.
          </li>
          <li>
            <b>Causes.</b> Each signal speaks for or against a cause with a weight. A cause is supported only
            when one heavy signal is strong and two kinds of evidence lean the same way; with less than half
            of the evidence seen nothing is said.
          </li>
          <li>
            <b>What it does not prove.</b> It describes what was kept and what was not. It does not say why,
            it knows nobody’s intent, and a quarter is one sample.
          </li>
        </ol>
      </Section>
      <Section
        title="What each cause rests on"
        aside="The number is the weight: 3 speaks of it directly, 1 is context"
      >
        <dl className={css.weights}>
          {causes.map((cause) => (
            <div key={cause}>
              <dt>{causeTitles[cause]}</dt>
              <dd>
                {weights[cause]
                  .map(([id, weight]) => `${signals.find((each) => each.id === id)?.title} ${weight}`)
                  .join(' · ')}
              </dd>
            </div>
          ))}
        </dl>
      </Section>
      <div id="advice">
        <Section title="What follows from what" aside="Thirteen rules, in this order">
          <dl className={css.weights}>
            {rules.map(({ id, when }) => (
              <div key={id}>
                <dt>{id}</dt>
                <dd>{when.charAt(0).toUpperCase() + when.slice(1)}.</dd>
              </div>
            ))}
          </dl>
        </Section>
      </div>
      <Section
        title={`The ${signals.length} signals`}
        aside={`Limits, version ${version}: ${changed(version)}`}
      >
        {signals.map(({ id, slug, title, formula, gaming, source }) => (
          <article key={id} id={slug} className={css.signal}>
            <h3>
              {title} <small>{id}</small>
            </h3>
            <p>{formula}</p>
            <small>
              Watched from {percent(thresholds[id].warn)}, strong from {percent(thresholds[id].fail)}, nothing
              said of fewer than {thresholds[id].minimum}. {source}
            </small>
            <small>
              How it could be cheated: {lower(gaming.risk)} {gaming.counter}
            </small>
          </article>
        ))}
      </Section>
    </div>
  );
}

const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

function changed(version: number): string {
  const change = changes.find((each) => each.version === version);
  return change ? `${dayWords(change.on)} ${change.on.slice(0, 4)}, ${change.by}` : 'no longer on file';
}
