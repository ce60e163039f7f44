// Home: for now only who you are. What you owe this week takes its place.

import { useMe } from '../app/me.ts';
import { Page, PageTitle } from '../app/page.tsx';

export default function Home() {
  const me = useMe();
  return (
    <Page title="Home">
      <PageTitle>{me ? `Welcome aboard, ${me.name}` : 'Welcome aboard'}</PageTitle>
    </Page>
  );
}
