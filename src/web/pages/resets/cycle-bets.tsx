// The bets of the quarter: what each objective believed of the year, and what became of it. Judged here, they are what the yearly workshop starts from.
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ask } from '../../app/client.ts';
import { Judged } from '../../okr/bet/judged.tsx';
import { tallyWords } from '../../okr/bet/words.ts';
import { Section } from '../../parts/section.tsx';
import css from './resets.module.css';

export function CycleBets({ cycleId }: { cycleId: string }) {
  const bets = useQuery(ask.bets.list.queryOptions({ input: { cycleId } })).data?.bets;
  const outcomes = useQuery(ask.outcomes.list.queryOptions({ input: {} })).data?.outcomes;
  if (!bets || !outcomes || bets.length === 0) return null;
  return (
    <section id="bets" className={css.bets}>
      <Section title="The bets of the quarter" aside={tallyWords(bets)}>
        <ul className={css.rows}>
          {bets.map((bet) => {
            const outcome = outcomes.find(({ id }) => id === bet.outcomeId);
            return (
              <li key={bet.supportId} data-row={bet.supportId} className={css.bet}>
                <Link
                  data-row-main
                  to="/objectives/$id"
                  params={{ id: bet.objectiveId }}
                  className={css.title}
                >
                  {bet.objectiveTitle}
                </Link>
                <p className={css.lesson}>{bet.because || 'It did not say why it should work.'}</p>
                {outcome && (
                  <p className={css.facts}>
                    <span>
                      for{' '}
                      <Link to="/strategy/$id" params={{ id: outcome.id }} className="w">
                        {outcome.title}
                      </Link>
                    </span>
                  </p>
                )}
                <Judged bet={bet} sponsorId={outcome?.sponsorId ?? null} />
              </li>
            );
          })}
        </ul>
        <p className={css.hint}>
          The yearly workshop starts from these:{' '}
          <Link to="/outcomes-year">what the bets of the year showed</Link>.
        </p>
      </Section>
    </section>
  );
}
