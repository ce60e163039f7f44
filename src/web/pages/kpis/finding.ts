// The sentence over the KPIs: how many are watched, and which of them need a look.
import type { KpiHealth } from '../../../core/kpi.ts';
import { countWord } from '../../parts/numbers.ts';

export function kpisFinding(kpis: readonly { health: KpiHealth }[]): string {
  const all = kpis.length;
  const out = kpis.filter(({ health }) => health === 'below its band' || health === 'above its band').length;
  const unread = kpis.filter(({ health }) => health === 'not read yet').length;
  const said = `${countWord(all)} ${all === 1 ? 'KPI' : 'KPIs'}`;
  const read = all - unread;
  if (read === 0) return `${said}, not read yet`;
  const rest = unread > 0 ? `, ${lower(unread)} not read yet` : '';
  if (out === 0) {
    const which = all === 1 ? 'in its band' : unread > 0 ? 'none outside its band' : 'all in their band';
    return `${said}, ${which}${rest}`;
  }
  if (out === all) return all === 1 ? `${said}, outside its band` : `${said}, all outside their band`;
  return `${said}, ${lower(out)} outside ${out === 1 ? 'its' : 'their'} band${rest}`;
}

const lower = (count: number) => countWord(count).toLocaleLowerCase();
