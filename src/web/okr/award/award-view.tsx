// A credential as a stranger reads it: the verdict, who and what, the record it rests on, every check, and what none of it proves.
import type { ReactNode } from 'react';
import type { shelf } from '../../app/client.ts';
import { useHeadingFocus } from '../../app/page.tsx';
import { dayWords } from '../../parts/dates.ts';
import { counted } from '../../parts/numbers.ts';
import css from './award.module.css';
import { Checks } from './checks.tsx';
import { Seal } from './seal.tsx';
import { besideWords, limitsOf, verdictWords } from './verdict-words.ts';

type Checked = Pick<Awaited<ReturnType<typeof shelf.credentials.check>>, 'verdict' | 'checks' | 'says'>;
type Said = NonNullable<Checked['says']>;

type Props = {
  shown: Checked;
  /** Known only where its holder shows it here. */
  holderName: string | null;
  issuerSince?: string | null;
  doesNotProve?: readonly { what: string; because: string }[];
  endorsements?: readonly { byName: string; comment: string; madeAt: string }[];
  /** What can be done with it: downloads, links. */
  acts?: ReactNode;
  onEvidence: (files: File[]) => void;
};

export function AwardView({
  shown,
  holderName,
  issuerSince = null,
  doesNotProve = [],
  endorsements = [],
  acts,
  onEvidence,
}: Props) {
  const { verdict, checks, says } = shown;
  const heading = useHeadingFocus();
  const { says: word, tone } = verdictWords[verdict];
  const isGenuine = verdict !== 'invalid' && verdict !== 'unknown';
  return (
    <article className={css.award}>
      <div className={css.who}>
        {says && isGenuine && (
          <Seal
            name={says.name}
            issuer={says.issuerName || (says.issuerHost ?? 'A bare key')}
            foot={
              dayWords(says.validFrom.slice(0, 10)).replace(/^\d+ /, '') +
              says.validFrom.slice(0, 4).padStart(5)
            }
          />
        )}
        <div>
          <p className={css.verdict} data-tone={tone}>
            <b>{says ? word : 'Not a credential'}</b> <span>{besideWords(checks)}</span>
          </p>
          <h1 ref={heading} tabIndex={-1}>
            {headingOf(says, holderName, isGenuine)}
          </h1>
          {says && (
            <p className={css.what}>
              {holderName && isGenuine ? `${says.name}: ${lowered(says.description)}` : says.description}
            </p>
          )}
          {says && <Facts says={says} since={issuerSince} isGenuine={isGenuine} />}
        </div>
      </div>
      <div className={css.columns}>
        <div>
          {says && isGenuine && <Record says={says} endorsements={endorsements} />}
          <Checks
            checks={checks}
            onEvidence={says?.evidence.some(({ isBound }) => isBound) ? onEvidence : undefined}
          />
        </div>
        <aside aria-label="What to make of it">
          {says && <Limits says={says} more={doesNotProve} />}
          <div className={css.acts}>{acts}</div>
        </aside>
      </div>
    </article>
  );
}

function headingOf(says: Said | null, holderName: string | null, isGenuine: boolean): string {
  if (!says) return 'This is no credential we can read';
  if (!isGenuine) return 'Do not rely on this one';
  return holderName ?? says.name;
}

// A description follows a colon here, so its first letter is small, unless it is a name in capitals.
const lowered = (text: string) =>
  /^\p{Lu}\p{Ll}/u.test(text) ? text.slice(0, 1).toLowerCase() + text.slice(1) : text;

const dated = (instant: string) => `${dayWords(instant.slice(0, 10))} ${instant.slice(0, 4)}`;

function Facts({ says, since, isGenuine }: { says: Said; since: string | null; isGenuine: boolean }) {
  const { issuerName, issuerHost, issuer, validFrom, validUntil, edition } = says;
  return (
    <dl className={css.facts}>
      {!isGenuine && (
        <>
          <dt>It claims</dt>
          <dd>{says.name}</dd>
        </>
      )}
      <dt>{isGenuine ? 'Issued by' : 'In the name of'}</dt>
      <dd>
        <b>{issuerName || issuer}</b>
        {issuerHost && `, at ${issuerHost}`}
        {since && `, which issues since ${dated(since)}`}
      </dd>
      <dt>Issued</dt>
      <dd>
        {dated(validFrom)}
        {edition && `, edition ${edition}`}
      </dd>
      <dt>In force</dt>
      <dd>{validUntil ? `until ${dated(validUntil)}` : 'without end'}</dd>
    </dl>
  );
}

function Record({ says, endorsements }: { says: Said; endorsements: NonNullable<Props['endorsements']> }) {
  const { evidence, criteria, role, from, to } = says;
  const when = from && to ? `${dated(from)} to ${dated(to)}` : null;
  return (
    <section className={css.part}>
      <h2>{when ? `It rests on ${when}` : 'What it took'}</h2>
      {criteria && <p className={css.caption}>{criteria}</p>}
      {(role || evidence.length > 0) && (
        <ul className={css.evidence}>
          {role && (
            <li>
              <b>Role</b>
              <span>{role}</span>
            </li>
          )}
          {evidence.map((each) => (
            <li key={each.name}>
              <b>{each.name}</b>
              <span>{each.narrative || each.genre}</span>
              <small>{each.isBound ? 'bound by its fingerprint' : 'named only'}</small>
            </li>
          ))}
        </ul>
      )}
      {endorsements.map(({ byName, comment, madeAt }) => (
        <figure key={byName + madeAt} className={css.quote}>
          <blockquote>
            <p>“{comment}”</p>
          </blockquote>
          <figcaption>
            {byName}, in an endorsement signed by the issuer on {dated(madeAt)}
          </figcaption>
        </figure>
      ))}
    </section>
  );
}

function Limits({ says, more }: { says: Said; more: readonly { what: string; because: string }[] }) {
  const all = [...more, ...limitsOf(says)];
  return (
    <div className={css.limits}>
      <h2>What this does not prove</h2>
      <ul aria-label={counted(all.length, 'thing')}>
        {all.map(({ what, because }) => (
          <li key={what}>
            <b>{what}</b> {because}
          </li>
        ))}
      </ul>
    </div>
  );
}
