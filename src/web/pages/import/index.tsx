// Files in: choose one, or look at one that was chosen. The import's id is in the address, so that a reload, or a colleague, finds it again.
import { useParams } from '@tanstack/react-router';
import { useMay } from '../../app/may.ts';
import { useMe } from '../../app/me.ts';
import { NotHere } from '../../app/not-here.tsx';
import { Page, PageTitle } from '../../app/page.tsx';
import { ChooseFile } from './choose-file.tsx';
import { Earlier } from './earlier.tsx';
import { OneImport } from './one-import.tsx';

export default function ImportPage() {
  const { id } = useParams({ strict: false }) as { id?: string };
  const isKnown = useMe() !== undefined;
  const may = useMay();
  if (!isKnown) return null;
  if (!may('imports.run')) return <NotHere />;
  if (id) return <OneImport key={id} id={id} />;
  return (
    <Page title="Import" crumbs={[{ label: 'Files', to: '/settings/files' }]}>
      <PageTitle lead="You see what each row would do before anything is stored. A file comes in whole or not at all, and the same file twice adds nothing.">
        Bring OKRs in from a file
      </PageTitle>
      <ChooseFile />
      <Earlier />
    </Page>
  );
}
