// The debrief of the quarter practised on this device.
import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { debriefOf, weekDebriefOf } from '../../simulator/debrief/debrief.ts';
import { hadItBeen } from '../../simulator/debrief/otherwise.ts';
import { competencies } from '../../simulator/mark/competency.ts';
import { overRuns } from '../../simulator/mark/over-runs.ts';
import { isOver } from '../../simulator/play.ts';
import { useMe } from '../app/me.ts';
import { Page, PageTitle } from '../app/page.tsx';
import { Again, DebriefBody, findingTitle } from '../okr/simulation/debrief/index.tsx';
import type { Look } from '../okr/simulation/debrief/look.ts';
import { WeekBody, weekTitle } from '../okr/simulation/debrief/week.tsx';
import { readNotebook, writeNotebook } from '../okr/simulation/notebook.ts';
import { newPractice, type Practice, usePractice } from '../okr/simulation/practice.ts';
import { EmptyState } from '../parts/empty-state.tsx';
import { LinkButton } from '../parts/link-button.tsx';
import { Skeleton } from '../parts/skeleton.tsx';

const crumbs = [{ label: 'Simulator', to: '/simulator' as const }];

export default function SimulatorDebrief() {
  const practice = usePractice();
  if (practice.state === 'ready' && practice.isPlayed) return <Played practice={practice} />;
  return (
    <Page title="Debrief" crumbs={crumbs}>
      {practice.state === 'loading' ? (
        <Skeleton lines={8} label="Loading the debrief" />
      ) : (
        <>
          <PageTitle>There is nothing to look back on yet</PageTitle>
          <EmptyState
            level={2}
            title="A debrief follows a quarter that has been played"
            action={
              <LinkButton kind="main" to={practice.state === 'ready' ? '/simulator/practice' : '/simulator'}>
                {practice.state === 'ready' ? 'Go on with the quarter' : 'Go to the simulator'}
              </LinkButton>
            }
          >
            It shows what was true behind the reports, and what your answers were worth on what you could see.
          </EmptyState>
        </>
      )}
    </Page>
  );
}

function Played({ practice }: { practice: Practice }) {
  const { content, world, kept } = practice;
  const personId = useMe()?.personId ?? '';
  const navigate = useNavigate();
  const again = () => {
    const current = newPractice(kept.template, kept.onlyWeek);
    writeNotebook(personId, { ...readNotebook(personId), current });
    void navigate({ to: '/simulator/practice' });
  };
  if (isOver(world) && kept.onlyWeek === null) return <Quarter practice={practice} onAgain={again} />;
  const decisions = weekDebriefOf(content, world, kept.onlyWeek ?? 1);
  return (
    <Page title="Debrief of one week" crumbs={crumbs}>
      <PageTitle
        eyebrow={`${content.template.organisation.name} · one week, for practice`}
        lead="On what showed at the time, and not on what came of it."
        actions={<Again onAgain={again} />}
      >
        {weekTitle(decisions)}
      </PageTitle>
      <WeekBody decisions={decisions} />
    </Page>
  );
}

function Quarter({ practice, onAgain }: { practice: Practice; onAgain: () => void }) {
  const { content, world, kept, finished, change } = practice;
  const { setting, organisation, teams } = content.template;
  const debrief = useMemo(() => debriefOf(content, world), [content, world]);
  const judged = useMemo(() => judgedOver(setting.id, finished), [setting.id, finished]);
  const look: Look = {
    debrief,
    teamNames: teams.map(({ name }) => name),
    expected: kept.expected,
    isRevealed: kept.isRevealed === true,
    onExpected: (expected) => change({ expected, isRevealed: true }),
    judged,
    live: async ({ scene }, option, from) => {
      // Two at a time keep a slow machine within a frame; the pause lets it draw.
      await new Promise((done) => setTimeout(done));
      return hadItBeen(setting, world, { situation: scene.id, option }, 2, from);
    },
    plan: kept.plan,
    onPlan: (plan) => change({ plan: plan || null }),
  };
  return (
    <Page title="Debrief" crumbs={crumbs}>
      <PageTitle
        eyebrow={`${organisation.name} · practice, not marked · on this device, for you alone`}
        actions={look.isRevealed && <Again onAgain={onAgain} />}
      >
        {findingTitle(look)}
      </PageTitle>
      <DebriefBody look={look} />
    </Page>
  );
}

function judgedOver(template: string, finished: Practice['finished']): Look['judged'] {
  if (finished.length === 0) return null;
  const judged = overRuns(template, finished);
  return {
    runs: finished.length,
    mark: judged.mark,
    competencies: competencies.map((competency) => {
      const each = judged.competencies[competency];
      return { competency, runsNeeded: each.runsNeeded, judged: each.isShown ? each : null };
    }),
  };
}
