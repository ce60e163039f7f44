// An award as a file, in the form one needs.
import { shelf } from '../../app/client.ts';
import { Button } from '../../parts/button.tsx';
import { Menu } from '../../parts/menu.tsx';
import { problemOf } from '../../parts/problem.ts';
import { saveFile } from '../../parts/save-file.ts';
import { toast } from '../../parts/toast.tsx';

const formats = [
  { id: 'png', label: 'Picture (PNG)', note: 'The award is baked in; photo tools may strip it' },
  { id: 'svg', label: 'Picture (SVG)' },
  { id: 'json', label: 'JSON', note: 'The award itself' },
  { id: 'vc-jwt', label: 'JWT', note: 'For wallets that take no JSON' },
] as const;

export function Files({ id, name }: { id: string; name: string }) {
  const take = async (format: (typeof formats)[number]['id']) => {
    try {
      saveFile(await shelf.awards.download({ id, format }));
    } catch (error) {
      toast(problemOf(error).sentence);
    }
  };
  return (
    <Menu
      label={`Download ${name}`}
      sections={[{ entries: formats.map((entry) => ({ ...entry, run: () => void take(entry.id) })) }]}
    >
      <Button kind="quiet" size="small" aria-label={`Download ${name}`}>
        Download
      </Button>
    </Menu>
  );
}
