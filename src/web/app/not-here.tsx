// What stands where nothing is: a wrong address, something removed, or something that is not yours to see. We never say which.
import { LinkButton } from '../parts/link-button.tsx';
import { Page, PageTitle } from './page.tsx';

export function NotHere() {
  return (
    <Page title="Nothing here">
      <PageTitle lead="It may have been moved or removed, or it is not yours to see.">
        There is nothing at this address
      </PageTitle>
      <p>
        <LinkButton to="/">Go to Home</LinkButton>
      </p>
    </Page>
  );
}
