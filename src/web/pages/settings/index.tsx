// Settings, one section an address: your own matters first, the workspace's after them.
import { useParams } from '@tanstack/react-router';
import { type ComponentType, useEffect } from 'react';
import type { Verb } from '../../../core/permission.ts';
import { useMay } from '../../app/may.ts';
import { useMe } from '../../app/me.ts';
import { NotHere } from '../../app/not-here.tsx';
import { Page, PageTitle } from '../../app/page.tsx';
import { Skeleton } from '../../parts/skeleton.tsx';
import { TabLinks } from '../../parts/tabs.tsx';
import { WhatHappened } from './audit/index.tsx';
import { AwardSettings } from './awards/index.tsx';
import { Challenge } from './challenge/index.tsx';
import { Cycles } from './cycles/index.tsx';
import { Demo } from './demo.tsx';
import { Files } from './files.tsx';
import { NotificationSettings } from './notifications.tsx';
import { Rhythm } from './rhythm/index.tsx';
import { Security } from './security/index.tsx';
import css from './settings.module.css';
import { Tokens } from './tokens/index.tsx';
import { WorkspaceSettings } from './workspace.tsx';
import { You } from './you.tsx';

type Section = {
  id: string;
  label: string;
  says: string;
  lead?: string;
  /** The right without which it is not there. */
  needs?: Verb;
  content: ComponentType;
};

const sections: Section[] = [
  {
    id: 'you',
    label: 'You',
    says: 'How you appear and how it looks to you',
    lead: 'The theme and the keys are kept in this browser, the rest with your account.',
    content: You,
  },
  {
    id: 'signing-in',
    label: 'Signing in',
    says: 'How you prove it is you',
    lead: 'A second step or a passkey keeps others out even when they have your password.',
    content: Security,
  },
  {
    id: 'notifications',
    label: 'Notifications',
    says: 'How you are told what concerns you',
    content: NotificationSettings,
  },
  {
    id: 'tokens',
    label: 'API tokens',
    says: 'What scripts may do in your name',
    lead: 'A token never does more than you may do yourself, and only what its scopes allow.',
    content: Tokens,
  },
  {
    id: 'workspace',
    label: 'Workspace',
    says: 'How this workspace runs',
    content: WorkspaceSettings,
  },
  {
    id: 'challenge',
    label: 'Challenge',
    says: 'What is asked of a draft while it is written',
    lead: 'A coach’s questions, by rules anybody can read. Where your way of writing differs, weigh a rule otherwise and say why.',
    content: Challenge,
  },
  {
    id: 'cycles',
    label: 'Cycles',
    says: 'Which quarter is at which point',
    lead: 'The phase decides what may happen in a cycle: drafting, checking in, scoring.',
    content: Cycles,
  },
  {
    id: 'rhythm',
    label: 'Rhythm',
    says: 'Who answers for what, and which days nobody works',
    lead: 'Sponsors sign exceptions and get the requests a lead leaves unanswered.',
    content: Rhythm,
  },
  {
    id: 'awards',
    label: 'Awards',
    says: 'Who issues awards, and what can be achieved',
    lead: 'An award is signed with a key of this server, and verifies wherever it is shown.',
    needs: 'issuers.edit',
    content: AwardSettings,
  },
  {
    id: 'files',
    label: 'Files',
    says: 'Bring OKRs in, take everything out',
    content: Files,
  },
  {
    id: 'what-happened',
    label: 'What happened',
    says: 'Who did what, and when',
    lead: 'Everything that was changed here, newest first, and all an assistant asked in somebody’s name. It cannot be edited.',
    needs: 'audit.read',
    content: WhatHappened,
  },
  {
    id: 'demo',
    label: 'Demo',
    says: 'A made-up company to look around in',
    content: Demo,
  },
];

export default function Settings() {
  const { section = 'you' } = useParams({ strict: false }) as { section?: string };
  const me = useMe();
  const may = useMay();
  const open = sections.filter(({ needs }) => !needs || may(needs));
  const here = (me ? open : sections).find(({ id }) => id === section);
  useEffect(() => {
    if (section)
      // on a phone the row of sections is longer than the screen
      document
        .querySelector('main nav [aria-current]')
        ?.scrollIntoView({ inline: 'nearest', block: 'nearest' });
  }, [section]);
  if (!here) return <NotHere />;
  const Content = here.content;
  return (
    <Page title={here.label} crumbs={[{ label: 'Settings', to: '/settings' }]}>
      <PageTitle lead={here.lead}>{here.says}</PageTitle>
      <TabLinks
        label="Settings"
        links={open.map(({ id, label }) => ({
          label,
          to: `/settings/${id}`,
          isHere: id === section,
        }))}
      />
      <div className={css.sections}>{me ? <Content key={section} /> : <Skeleton lines={6} />}</div>
    </Page>
  );
}
