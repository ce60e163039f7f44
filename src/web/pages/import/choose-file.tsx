// Choosing a file, by button or by dropping it. It is sent and read at once; nothing is taken in by that.
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
import { DropZone } from 'react-aria-components/DropZone';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { shelf } from '../../app/client.ts';
import { Button } from '../../parts/button.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import type { Problem } from '../../parts/problem.ts';
import { Progress } from '../../parts/progress.tsx';
import css from './import.module.css';

const mostBytes = 20 * 1024 * 1024;
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
  const navigate = useNavigate();
  const stop = useRef<AbortController>(null);
  const send = useMutation({
    mutationFn: async (file: File) => {
      if (file.size > mostBytes) throw tooLarge(file);
      stop.current = new AbortController();
      return shelf.imports.upload({ file }, { signal: stop.current.signal });
    },
    onSuccess: ({ id }) => void navigate({ to: '/import/$id', params: { id } }),
  });
  const take = (file: File | undefined) => file && send.mutate(file);
  const isStopped = send.error instanceof DOMException && send.error.name === 'AbortError';
  return (
    <section aria-label="Choose a file" className={css.choose}>
      {send.isPending ? (
        <div className={css.zone}>
          <Progress
            what={`Sending and reading ${send.variables.name}`}
            done={megabytes(send.variables.size)}
            unit="MB"
            onCancel={() => stop.current?.abort()}
          />
        </div>
      ) : (
        <DropZone
          className={css.zone}
          aria-label="Drop a file"
          getDropOperation={() => 'copy'}
          onDrop={({ items }) => {
            const [item] = items;
            if (item?.kind === 'file') void item.getFile().then(take);
          }}
        >
          <FileTrigger
            acceptedFileTypes={['.csv', '.tsv', '.txt', '.xlsx', '.json']}
            onSelect={(files) => take(files?.[0])}
          >
            <Button kind="main">Choose a file</Button>
          </FileTrigger>
          <p>
            <span className={css.drop}>or drop it here. </span>Up to 20 MB.
          </p>
        </DropZone>
      )}
      {send.error && !isStopped && <ErrorState error={send.error} safe="Nothing was stored." level={2} />}
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

const megabytes = (bytes: number) => Math.max(0.1, Math.round(bytes / 104_857.6) / 10);

const tooLarge = ({ name, size }: File): Problem => ({
  code: 'file-unreadable',
  sentence: `${name} is ${megabytes(size)} MB, more than the 20 MB we take.`,
  next: 'Keep only the sheet with the OKRs, or split it, and send that.',
  detail: {},
  requestId: '',
});
