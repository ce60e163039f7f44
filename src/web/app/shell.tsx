// The frame round every page: places at the side (at the foot on a phone), where and when we are at the top, and the page.
import { Outlet, useRouterState } from '@tanstack/react-router';
import { type ReactNode, useEffect } from 'react';
import { BackToMeeting } from './back-to-meeting.tsx';
import { BottomBar } from './bottom-bar.tsx';
import { DemoLine } from './demo-line.tsx';
import { Everywhere } from './everywhere.tsx';
import { listenLive } from './live.ts';
import { useMe } from './me.ts';
import css from './shell.module.css';
import { SideBar } from './side-bar.tsx';
import { TopBar } from './top-bar.tsx';

/** @param children instead of the page at the address, where there is none */
export function Shell({ children }: { children?: ReactNode }) {
  const path = useRouterState({ select: (state) => state.location.pathname });
  const workspaceId = useMe()?.workspace.id;
  useEffect(() => {
    if (workspaceId) listenLive(workspaceId);
  }, [workspaceId]);
  return (
    <Everywhere>
      <a className={css.skip} href="#main">
        Skip to the page
      </a>
      <div className={css.shell}>
        <SideBar path={path} />
        <div className={css.column}>
          <DemoLine />
          <TopBar />
          <BackToMeeting />
          <main id="main" className={css.main} tabIndex={-1}>
            {children ?? <Outlet />}
          </main>
        </div>
        <BottomBar path={path} />
      </div>
    </Everywhere>
  );
}
