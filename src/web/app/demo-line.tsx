// One line above every page of a demo workspace: that all of this is made up, and the way out of it.
import { Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import { Button } from 'react-aria-components/Button';
import css from './demo-line.module.css';
import { keepIsDemo, useMe, wasDemo } from './me.ts';
import { enterWorkspace } from './workspace.ts';

export function DemoLine() {
  const me = useMe();
  const isDemo = me?.workspace.isDemo;
  useEffect(() => {
    if (isDemo !== undefined) keepIsDemo(isDemo);
  }, [isDemo]);
  // Until it is known, what this tab last knew: the line must not push down a page somebody already reads.
  if (!(isDemo ?? wasDemo())) return null;
  const own = me?.workspaces.find(({ isDemo }) => !isDemo);
  return (
    <aside className={css.line} aria-label="Demo">
      <span>
        <b>Demo.</b>{' '}
        <span className={css.more}>Everything here is made up, and changing it harms nothing.</span>
      </span>
      <span className={css.ways}>
        {own && (
          <Button className={css.way} onPress={() => enterWorkspace(own.id)}>
            Go to {own.name}
          </Button>
        )}
        <Link to="/settings/$section" params={{ section: 'demo' }} className={css.way}>
          About the demo
        </Link>
      </span>
    </aside>
  );
}
