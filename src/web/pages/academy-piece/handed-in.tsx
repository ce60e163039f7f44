// After handing in: one's own piece beside a draft that works and one that does not yet, and what peers made of it.
import type { StudioDraft } from '../../../academy/studio/draft.ts';
import { localDay } from '../../../core/calendar/zone.ts';
import type { Crumb } from '../../app/crumbs.ts';
import { useMe } from '../../app/me.ts';
import { Page, PageTitle } from '../../app/page.tsx';
import { useToday } from '../../app/today.ts';
import { Prose } from '../../okr/academy/prose.tsx';
import { Rubric } from '../../okr/academy/rubric.tsx';
import { dayWords } from '../../parts/dates.ts';
import { counted, countWord } from '../../parts/numbers.ts';
import { Section } from '../../parts/section.tsx';
import { Drafts } from './drafts.tsx';
import css from './piece.module.css';
import type { PieceData } from './use-piece.ts';

export function HandedIn({ data, crumbs }: { data: PieceData; crumbs: Crumb[] }) {
  const { brief, piece, drafts, exemplars, critiques, critiquesAsked, rubric } = data;
  const zone = useMe()?.zone ?? 'UTC';
  const today = useToday();
  const words = drafts[0]?.words;
  return (
    <Page title={brief.title} crumbs={crumbs}>
      <PageTitle
        voice="people"
        lead={`Handed in on ${dayWords(localDay(new Date(piece?.handedInAt ?? 0), zone), 'plain', today)} after ${counted(drafts.length, 'draft')}. ${readers(critiques.length, critiquesAsked)}`}
      >
        {brief.title}
      </PageTitle>
      <div className={css.compare}>
        <section aria-labelledby="own">
          <h2 id="own">Yours</h2>
          {words && <Sheet words={words} />}
        </section>
        {exemplars?.map(({ kind, title, body }) => (
          <section key={kind} aria-labelledby={kind}>
            <h2 id={kind}>{kind === 'good' ? 'One that works' : 'One that does not yet'}</h2>
            <small>{title}</small>
            <Prose markdown={body} level={3} voice="people" />
          </section>
        ))}
      </div>
      <Section title="What peers made of it" aside="Blind on both sides">
        {critiques.length === 0 ? (
          <p className={css.none}>
            {critiquesAsked === 0
              ? 'Nobody else of a cohort could be asked: you learn by yourself, or the others have not begun.'
              : `${countWord(critiquesAsked)} ${critiquesAsked === 1 ? 'was' : 'were'} asked, and nobody has answered yet.`}
          </p>
        ) : (
          critiques.map((critique, at) => (
            <article key={critique.givenAt} className={css.critique} aria-label={`Peer ${at + 1}`}>
              <p className="w">{critique.words}</p>
              <Rubric rubric={rubric} levels={critique.levels} />
            </article>
          ))
        )}
      </Section>
      <Section title="Where you put it yourself">
        <Rubric rubric={rubric} levels={piece?.ownLevels ?? {}} />
      </Section>
      <Drafts drafts={drafts} />
    </Page>
  );
}

function readers(given: number, asked: number): string {
  if (asked === 0) return 'Compare it with the two beside it.';
  return `${given} of ${counted(asked, 'peer')} ${given === 1 ? 'has' : 'have'} read it.`;
}

function Sheet({ words: { objective, keyResults, notes } }: { words: StudioDraft }) {
  return (
    <div className={css.own}>
      <p>{objective}</p>
      <ol>
        {keyResults
          .filter(({ title }) => title.trim() !== '')
          .map(({ title, role }) => (
            <li key={title}>
              {title}
              {role === 'guard' && <small> guard</small>}
            </li>
          ))}
      </ol>
      {notes && <p className={css.ownNotes}>{notes}</p>}
    </div>
  );
}
