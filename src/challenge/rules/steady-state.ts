// Keeping things as they are. Right for a guard or a KPI, wrong for something that should change; duties belong here too.
import { quote } from '../language/quote.ts';
import type { Reading } from '../language/reading.ts';
import type { Span } from '../language/span.ts';
import { rule } from '../rule.ts';

const duty =
  /\b(?:smooth(?:ly)?|stability|stable|continuity|operations|up and running|ongoing|routine|existing levels?|current levels?|status quo|on payroll|payroll|availability|compliance|compliant|regulations?|legal requirements?|regulatory|business as usual|day-to-day|running smoothly|lights on)\b/i;
const duties =
  /^\s*(?:ensure|guarantee|operate|run|deliver ongoing|provide ongoing|perform routine|meet|process|comply|fulfil|fulfill|handle)\b/i;
const change = /\b(?:while|despite|even (?:as|though|when)|although|coming back|from leaving|out of)\b/i;

function kept(reading: Reading): Span | null {
  const { lead, text } = reading;
  if (lead?.verb.kind === 'keep') return { from: lead.from, to: lead.to };
  if (
    duties.test(text) &&
    !reading.measure.hasTarget &&
    (duty.test(text) || (reading.part === 'objective' && /^\s*(?:process|handle)\s+all\b/i.test(text)))
  )
    return { from: reading.words[0]!.from, to: reading.words[0]!.to };
  return null;
}

export const steadyState = rule({
  slug: 'steady-state',
  defect: 'BAU_KPI',
  on: 'either',
  severity: { outcome: 'warning', balanced: 'question', delivery: 'question' },
  applies: ({ keyResult }) => keyResult?.role !== 'guard',
  find: ({ reading, keyResult }) => {
    const flat =
      keyResult?.role !== 'guard' &&
      typeof keyResult?.baseline === 'number' &&
      keyResult.baseline === keyResult.target;
    const verb = kept(reading);
    if (!verb && !flat) return null;
    const span = verb ?? { from: 0, to: reading.text.length };
    const asked = reading.part === 'objective' ? change.test(reading.text) : false;
    return {
      marks: [[span.from, span.to]],
      message: verb
        ? `${quote(reading.text, span)} asks for nothing to change.`
        : 'Start and target are the same, so nothing has to change.',
      ask:
        reading.part === 'objective'
          ? 'What would be better at the end of the cycle, rather than just not worse?'
          : 'Is this a guard for another key result? If not, what should become better?',
      ...(asked && { atMost: 'question' as const }),
    };
  },
  why: 'Objectives are for what must change this quarter. What must not get worse is watched as a guard beside them, or as a KPI with its band.',
  sources: ['Castro, OKRs and business as usual', 'Klau, How Google sets goals', 'Wodtke, on health metrics'],
  disagreements:
    'Holding a level through a storm can be the hardest work there is. Say so, or make it a guard.',
  lesson: 'guards-and-kpis',
  examples: {
    marked: [
      '«Maintain» punctuality above 90%',
      '«Keep» the car deck running smoothly',
      '«Continue» to offer friendly service',
      '«Sustain» our safety record',
      'We will «maintain» current staffing',
      { kind: 'objective', title: '«Ensure» compliance with harbour regulations' },
      { kind: 'objective', title: '«Keep» our place among the island lines' },
    ],
    silent: [
      { kind: 'key_result', title: 'Maintain punctuality above 90%', role: 'guard' },
      { kind: 'key_result', title: 'Keep complaints under 12 a week', role: 'guard', bandHigh: 12 },
      'Retain 85% of seasonal crew, up from 70%',
      'Raise punctuality from 84% to 90%',
      { kind: 'objective', title: 'Winter is worth sailing for' },
      { kind: 'objective', title: 'Make the last crossing of the day feel safe' },
    ],
  },
});
