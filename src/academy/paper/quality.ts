// What a programme tells the world about its own assessment. Below ten people nothing is said of results: a share of few is a person.
import type { Decision } from '../decision/decide.ts';
import type { Component, PassRule } from '../decision/pass-rule.ts';
import { type CriterionAgreement, criterionGate, type GateState } from '../marking/criterion-gate.ts';
import { alphaBand } from '../statistics/bands.ts';
import { type Figure, figure, needed } from '../statistics/figure.ts';
import { wilson } from '../statistics/interval.ts';

type Released = { outcome: string; decision: Decision };

export type Quality = {
  passRate: Figure;
  components: {
    id: string;
    name: string;
    cut: number | null;
    sem: number | null;
    method: string | null;
    judges: number | null;
    passRate: Figure;
    criteria: {
      id: string;
      name: string;
      alpha: Figure;
      band: string | null;
      within: Figure;
      gate: GateState;
    }[];
  }[];
};

export function qualityOf(
  rule: PassRule,
  released: readonly Released[],
  agreement: Record<string, Record<string, CriterionAgreement>>,
): Quality {
  const judged = released.filter(({ outcome }) => outcome === 'pass' || outcome === 'fail');
  const passed = judged.filter(({ outcome }) => outcome === 'pass').length;
  return {
    passRate: share(passed, judged.length),
    components: rule.components.map((component) => {
      const own = judged.flatMap(
        ({ decision }) => decision.components.find(({ id }) => id === component.id) ?? [],
      );
      const isGates = component.kind === 'gates';
      return {
        ...{ id: component.id, name: component.name },
        cut: isGates ? null : component.cut,
        sem: isGates ? null : component.sem,
        method: isGates ? null : component.method,
        judges: isGates ? null : component.judges,
        passRate: share(own.filter(({ outcome }) => outcome === 'passed').length, own.length),
        criteria: criteriaOf(component, agreement[component.id] ?? {}),
      };
    }),
  };
}

const share = (k: number, n: number): Figure =>
  figure(n === 0 ? null : k / n, {
    ...{ n, needs: needed.publication, why: 'nobody was decided about' },
    interval: () => wilson(k / n, n),
  });

function criteriaOf(component: Component, agreement: Record<string, CriterionAgreement>) {
  if (component.kind !== 'marked') return [];
  return component.criteria.map(({ id, name }) => {
    const found = agreement[id] ?? { alpha: null, within: null, scripts: 0 };
    const alpha = figure(found.alpha, {
      ...{ n: found.scripts, needs: needed.agreement, why: 'every mark is the same' },
    });
    return {
      ...{ id, name, alpha, gate: criterionGate(found) },
      band: alpha.state === 'known' ? alphaBand(alpha.value) : null,
      within: figure(found.within, {
        n: found.scripts,
        needs: needed.shares,
        why: 'nothing was marked twice',
      }),
    };
  });
}
