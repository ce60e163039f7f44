// Sends a file to be read. A mended file takes over the choices made for the one before it, where its columns are the same.
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
import { shelf } from '../../app/client.ts';
import { numberWords } from '../../parts/numbers.ts';
import type { Problem } from '../../parts/problem.ts';
import type { Import } from './use-import.ts';

const mostBytes = 20 * 1024 * 1024;

export function useSend(before?: Import) {
  const navigate = useNavigate();
  const stop = useRef<AbortController>(null);
  const send = useMutation({
    mutationFn: async (file: File) => {
      if (file.size > mostBytes) throw tooLarge(file);
      stop.current = new AbortController();
      const sent = await shelf.imports.upload({ file }, { signal: stop.current.signal });
      if (before && isLike(sent, before)) await shelf.imports.plan({ id: sent.id, ...before.choices });
      return sent;
    },
    onSuccess: ({ id }) =>
      void navigate({ to: '/import/$id', params: { id }, search: before ? { step: 'check' } : {} }),
  });
  const isStopped = send.error instanceof DOMException && send.error.name === 'AbortError';
  return {
    send: (file: File | undefined | null) => file && send.mutate(file),
    file: send.isPending ? send.variables : null,
    stop: () => stop.current?.abort(),
    error: isStopped ? null : send.error,
  };
}

function isLike(sent: Import, before: Import): boolean {
  const headers = ({ sheets, choices }: Import) =>
    JSON.stringify(sheets[choices.sheet]?.columns.map(({ header }) => header));
  return sent.source === before.source && headers(sent) === headers(before);
}

/** In MB, as file managers count them. */
export const megabytes = (bytes: number) => Math.max(0.1, Math.round(bytes / 100_000) / 10);

const tooLarge = ({ name, size }: File): Problem => ({
  code: 'file-unreadable',
  sentence: `${name} is ${numberWords(megabytes(size))} MB, more than the 20 MB we take.`,
  next: 'Keep only the sheet with the OKRs, or split it, and send that.',
  detail: {},
  requestId: '',
});
