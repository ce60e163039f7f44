// Where a number came from, stands and should go: "41 → 33 → 25 min". What is not known is said, not left out.
import { amountWords, numberWords } from '../parts/numbers.ts';

type Props = { from: number | null; now: number | null; to: number | null; unit: string };

export function FromNowTo({ from, now, to, unit }: Props) {
  return (
    <span className="n">
      {from === null ? 'no baseline' : numberWords(from)}
      <Arrow />
      <b>{now === null ? 'not measured' : to === null ? amountWords(now, unit) : numberWords(now)}</b>
      <Arrow />
      {to === null ? 'no target' : amountWords(to, unit)}
    </span>
  );
}

function Arrow() {
  return (
    <>
      <span aria-hidden="true"> → </span>
      <span className="visually-hidden">, then </span>
    </>
  );
}
