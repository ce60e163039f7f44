// Which way the diagnosis is read, as the address says.
import { useNavigate, useSearch } from '@tanstack/react-router';

const views = ['finding', 'ceremonies', 'table', 'how'] as const;
export type View = (typeof views)[number];

export function useView() {
  const asked = useSearch({ strict: false }) as { view?: string };
  const navigate = useNavigate();
  const view: View = views.find((each) => each === asked.view) ?? 'finding';
  const show = (to: View) =>
    void navigate({
      to: '.',
      search: (now: Record<string, unknown>) => ({ ...now, view: to === 'finding' ? undefined : to }),
      resetScroll: false,
    });
  return { view, show };
}
