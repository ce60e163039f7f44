// `diagnose texts`: the counts of the text signals, ready to be put beside the others in a file of counts.
import { draftsOf } from '../../../challenge/record.ts';
import { readSignal } from '../../../diagnosis/read.ts';
import { signals as all } from '../../../diagnosis/signals/index.ts';
import { type CountedText, countTexts, type TextCounts } from '../../../diagnosis/texts/count-texts.ts';
import { told, untold } from '../../../diagnosis/words.ts';
import { Refused } from '../ask.ts';
import { readAll } from '../challenge/read.ts';
import { type Format, tell } from './tell.ts';

export async function texts(paths: readonly string[], format: Format): Promise<void> {
  const files = await readAll(paths);
  const counts = countTexts(files.flatMap(({ pieces }) => pieces.flatMap(({ line }) => draftsOf(line))));
  if (counts.texts.length === 0)
    throw new Refused('bad-input', 'No key results were found there. Nothing was counted.');
  tell(format, counts, readable(counts));
}

function readable({ signals, texts: read }: TextCounts): string {
  const shares = all
    .filter(({ id }) => id in signals)
    .map((signal) => readSignal(signal, { teams: 1, flags: [], signals }))
    .map(
      (reading) =>
        `${reading.signal}: ${reading.missing ? untold(reading) : `${told(reading)}, ${reading.state}`}`,
    );
  const marked = read
    .filter((text) => marksOf(text) !== '')
    .map((text) => `  ${text.title}\n    ${marksOf(text)}`);
  return [
    shares.join('\n'),
    marked.length > 0
      ? `Counted, and worth a second look:\n\n${marked.join('\n')}`
      : 'No key result was counted.',
    'With --format json: the same counts, as `diagnose --signals` takes them under "signals".',
  ].join('\n\n');
}

const marksOf = ({ isActivity, tracksProject, asksForNoChange }: CountedText): string =>
  [
    isActivity && 'names an activity (KR_ACT)',
    tracksProject && 'tracks a project (KR_TRACK)',
    asksForNoChange && 'asks for no change (KR_KPI)',
  ]
    .filter(Boolean)
    .join(', ');
