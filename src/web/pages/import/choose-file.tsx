// Choosing a file, by button or by dropping it. It is sent and read at once; nothing is taken in by that.
import { DropZone } from 'react-aria-components/DropZone';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { Button } from '../../parts/button.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { Progress } from '../../parts/progress.tsx';
import css from './import.module.css';
import { megabytes, useSend } from './use-send.ts';

export const fileTypes = ['.csv', '.tsv', '.txt', '.xlsx', '.json'];
const kinds = [
  [
    'CSV or XLSX',
    'Your own spreadsheet: one row an objective or a key result, in whatever columns you have. We guess what they mean, you correct it.',
  ],
  [
    'Viva Goals export',
    'The file as Viva Goals gave it, CSV or XLSX. Check-ins, parents, owners and scores come along.',
  ],
  [
    'Quarterdeck JSON',
    'Everything from another Quarterdeck, or a copy you kept: comments, history and people too.',
  ],
] as const;

export function ChooseFile() {
  const { send, file, stop, error } = useSend();
  return (
    <section aria-label="Choose a file" className={css.choose}>
      {file ? (
        <div className={css.zone}>
          <Progress
            what={`Sending and reading ${file.name}`}
            done={megabytes(file.size)}
            unit="MB"
            onCancel={stop}
          />
        </div>
      ) : (
        <DropZone
          className={css.zone}
          aria-label="Drop a file"
          getDropOperation={() => 'copy'}
          onDrop={({ items }) => {
            const [item] = items;
            if (item?.kind === 'file') void item.getFile().then(send);
          }}
        >
          <FileTrigger acceptedFileTypes={fileTypes} onSelect={(files) => send(files?.[0])}>
            <Button kind="main">Choose a file</Button>
          </FileTrigger>
          <p>
            <span className={css.drop}>or drop it here. </span>Up to 20 MB.
          </p>
        </DropZone>
      )}
      {error && <ErrorState error={error} safe="Nothing was stored." level={2} />}
      <dl className={css.kinds}>
        {kinds.map(([name, what]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
