// A page that broke while drawing. The rest of the product still works, and nothing that was saved is lost.
import { Button } from '../parts/button.tsx';
import { Page, PageTitle } from './page.tsx';

export function PageFault() {
  return (
    <Page title="This page broke">
      <PageTitle lead="What you saved is safe. Load the page again; if it breaks again, tell an admin what you were doing.">
        This page broke
      </PageTitle>
      <p>
        <Button onPress={() => location.reload()}>Load the page again</Button>
      </p>
    </Page>
  );
}
