// Where simulated quarters are begun and taken up again: practice in this browser, marked runs and groups on the server.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ask } from '../../app/client.ts';
import { useMe } from '../../app/me.ts';
import { Page, PageTitle } from '../../app/page.tsx';
import { templatesOptions } from '../../okr/simulation/content.ts';
import { Judgement } from '../../okr/simulation/debrief/judgement.tsx';
import { readNotebook, writeNotebook } from '../../okr/simulation/notebook.ts';
import { Button } from '../../parts/button.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { counted } from '../../parts/numbers.ts';
import { RadioRows } from '../../parts/radio-rows.tsx';
import { Section } from '../../parts/section.tsx';
import { Skeleton } from '../../parts/skeleton.tsx';
import { Finished, GoOn } from './go-on.tsx';
import { JoinForm } from './join-form.tsx';
import css from './simulator.module.css';
import { Ways } from './ways.tsx';

export default function Simulator() {
  const me = useMe();
  const templates = useQuery(templatesOptions);
  const runs = useQuery(ask.simulations.list.queryOptions({ input: {} }));
  const [chosen, choose] = useState<string | null>(null);
  const all = templates.data ?? [];
  const template = all.find(({ setting }) => setting.id === chosen) ?? all[0];
  const notebook = me ? readNotebook(me.personId) : null;
  const judged = runs.data?.judged.find((each) => each.template === template?.setting.id);
  const open = runs.data?.runs.filter(({ endedAt, isPlayable }) => !endedAt && isPlayable) ?? [];
  const finished = runs.data?.runs.filter(({ endedAt, isPlayable }) => endedAt && isPlayable) ?? [];
  const hasOpen = open.length > 0 || (notebook !== null && notebook.current !== null);
  return (
    <Page title="Simulator">
      <PageTitle lead="Forty to sixty minutes, in as many sittings as you like, without a clock. You are judged by what you could know, not by luck.">
        Lead a quarter in which nobody gets hurt
      </PageTitle>
      {templates.error ? (
        <ErrorState level={2} error={templates.error} onRetry={() => void templates.refetch()} />
      ) : !template || !me || !notebook ? (
        <Skeleton lines={8} label="Loading the organisations" />
      ) : (
        <div className={css.two}>
          <div>
            {notebook.plan && <KeptPlan personId={me.personId} />}
            <GoOn notebook={notebook} runs={open} templates={all} />
            <Section title={hasOpen ? 'Or begin another' : 'Begin'}>
              {all.length > 1 && (
                <RadioRows
                  label="At which organisation?"
                  rows={all.map(({ setting, organisation }) => ({
                    id: setting.id,
                    label: organisation.name,
                    note: counted(organisation.people, 'person', 'people'),
                  }))}
                  value={template.setting.id}
                  onChange={choose}
                />
              )}
              <p className={css.what}>{template.organisation.what}</p>
              <Ways
                key={template.setting.id}
                template={template.setting.id}
                notebook={notebook}
                personId={me.personId}
                isMain={!hasOpen}
              />
            </Section>
            <Finished runs={finished} />
          </div>
          <aside>
            <JoinForm />
            {runs.error ? (
              <ErrorState level={2} error={runs.error} small onRetry={() => void runs.refetch()} />
            ) : judged ? (
              <Judgement judged={judged} />
            ) : (
              <p className={css.none}>
                Marked runs on this organisation are summed up here. None is finished yet.
              </p>
            )}
          </aside>
        </div>
      )}
    </Page>
  );
}

function KeptPlan({ personId }: { personId: string }) {
  const [plan, setPlan] = useState(readNotebook(personId).plan);
  if (!plan) return null;
  return (
    <section className={css.plan} aria-label="Your plan">
      <small>Your plan for the next real ceremony</small>
      <p>{plan}</p>
      <Button
        kind="quiet"
        size="small"
        onPress={() => {
          writeNotebook(personId, { ...readNotebook(personId), plan: null });
          setPlan(null);
        }}
      >
        Done, take it off
      </Button>
    </section>
  );
}
