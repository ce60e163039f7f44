// KPIs in a sentence: what is outside its band is said first, what is not read is never called healthy.
import { expect, it } from 'vitest';
import type { KpiHealth } from '../../../core/kpi.ts';
import { kpisFinding } from './finding.ts';

const kpis = (...healths: KpiHealth[]) => healths.map((health) => ({ health }));

it('counts what lies outside its band and what is not read', () => {
  expect(kpisFinding(kpis('in its band', 'below its band', 'above its band'))).toBe(
    'Three KPIs, two outside their band',
  );
  expect(kpisFinding(kpis('in its band', 'below its band', 'not read yet'))).toBe(
    'Three KPIs, one outside its band, one not read yet',
  );
});

it('calls nothing healthy that nobody read', () => {
  expect(kpisFinding(kpis('in its band', 'in its band'))).toBe('Two KPIs, all in their band');
  expect(kpisFinding(kpis('in its band', 'not read yet'))).toBe(
    'Two KPIs, none outside its band, one not read yet',
  );
  expect(kpisFinding(kpis('not read yet'))).toBe('One KPI, not read yet');
  expect(kpisFinding(kpis('above its band'))).toBe('One KPI, outside its band');
});
