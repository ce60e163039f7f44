// One line of "Changed around you": what somebody did, and the words they used. Pure.
import { plain } from '../../../core/number.ts';
import { percent } from '../../parts/numbers.ts';
import type { ChangeRow } from './home.ts';

export type Told = { did: string; quote: string };

const text = (value: unknown) => (typeof value === 'string' ? value.trim() : '');
const number = (value: unknown) => (typeof value === 'number' ? value : null);

/** What follows the name, and the quote under it; null for what is not worth a line. */
export function changeWords({ kind, body, thingTitle, objectiveTitle, words }: ChangeRow): Told | null {
  const about = thingTitle ?? objectiveTitle ?? '';
  const reason = text(body.reason);
  switch (kind) {
    case 'check-in.made':
      return checkIn(body, about);
    case 'comment.made':
      return words ? { did: `on ${objectiveTitle ?? 'an objective'}`, quote: words } : null;
    case 'objective.committed':
      return { did: 'committed', quote: about };
    case 'objective.closed':
      return { did: `closed it, ${text(body.verdict) || 'with a verdict'}`, quote: about };
    case 'key-result.target-changed':
      return { did: `changed the target of ${about}`, quote: reason };
    case 'key-result.scored':
      return { did: `scored ${about} ${number(body.score)?.toFixed(1) ?? ''}`, quote: reason };
    case 'decision.recorded':
      return body.kind === 'decision' || body.kind === 'answer'
        ? { did: 'decided', quote: text(body.choice) }
        : null;
    case 'escalation.raised':
      return { did: 'asks for help', quote: text(body.need) };
    case 'scope.added':
      return { did: 'added after commit', quote: about };
    case 'scope.stopped':
      return { did: 'took out', quote: about };
    default:
      return null;
  }
}

function checkIn(body: ChangeRow['body'], about: string): Told {
  const [value, sure, before] = [
    number(body.value),
    number(body.confidence),
    number(body.previousConfidence),
  ];
  const said = [text(body.moved), text(body.needs) && `Needs: ${text(body.needs)}`].filter(Boolean).join(' ');
  const parts = [
    value === null ? 'not measured' : plain(value, text(body.unit)),
    sure === null
      ? ''
      : before !== null && Math.round(before * 100) !== Math.round(sure * 100)
        ? `sure ${percent(before)} → ${percent(sure)}`
        : `${percent(sure)} sure`,
  ].filter(Boolean);
  return said
    ? { did: `on ${about}, ${parts.join(', ')}`, quote: said }
    : { did: parts.join(', '), quote: about };
}
