// Looking up what happened: a few filters that stand in the address, the entries below, and the same as a file.
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { ask, shelf } from '../../../app/client.ts';
import { useMe } from '../../../app/me.ts';
import { usePeople } from '../../../okr/use-people.ts';
import { Button } from '../../../parts/button.tsx';
import { ComboBox } from '../../../parts/combo-box.tsx';
import { DateField } from '../../../parts/date-field.tsx';
import { EmptyState } from '../../../parts/empty-state.tsx';
import { ErrorState } from '../../../parts/error-state.tsx';
import { saveFile } from '../../../parts/save-file.ts';
import { Select } from '../../../parts/select.tsx';
import { Skeleton } from '../../../parts/skeleton.tsx';
import { TextField } from '../../../parts/text-field.tsx';
import css from './audit.module.css';
import { OneEntry } from './entry.tsx';
import { kindsOf, nouns } from './words.ts';

const everything = 'everything';

function useFilter() {
  const search: Record<string, unknown> = useSearch({ strict: false });
  const text = (name: string) =>
    typeof search[name] === 'string' && search[name] ? (search[name] as string) : undefined;
  const day = (name: string) => (/^\d{4}-\d\d-\d\d$/.test(text(name) ?? '') ? text(name) : undefined);
  const filter = {
    text: text('q'),
    personId: text('who'),
    kinds: kindsOf(text('what')),
    thingId: text('thing'),
    from: day('from'),
    to: day('to'),
  };
  return { filter, noun: filter.kinds && text('what') };
}

export function WhatHappened() {
  const me = useMe();
  const { filter } = useFilter();
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    ask.audit.list.infiniteOptions({
      input: (before: number | undefined) => ({ ...filter, before }),
      initialPageParam: undefined,
      getNextPageParam: ({ entries, hasMore }) => (hasMore ? entries.at(-1)?.sequence : undefined),
      placeholderData: keepPreviousData,
    }),
  );
  const entries = data?.pages.flatMap((page) => page.entries);
  return (
    <>
      <Filters />
      {error ? (
        <ErrorState error={error} level={2} onRetry={() => void refetch()} />
      ) : !entries || !me ? (
        <Skeleton lines={8} label="Loading what happened" />
      ) : entries.length === 0 ? (
        <EmptyState title="Nothing of that kind happened" level={2}>
          Take a filter away, or widen the days.
        </EmptyState>
      ) : (
        <div className={css.entries}>
          {entries.map((entry) => (
            <OneEntry key={entry.sequence} entry={entry} zone={me.zone} />
          ))}
        </div>
      )}
      {hasNextPage && (
        <div className={css.acts}>
          <Button isBusy={isFetchingNextPage} onPress={() => void fetchNextPage()}>
            Show older ones
          </Button>
        </div>
      )}
    </>
  );
}

function Filters() {
  const { filter, noun } = useFilter();
  const { options } = usePeople();
  const navigate = useNavigate();
  const [text, setText] = useState(filter.text ?? '');
  const go = (next: Record<string, string | undefined>) =>
    void navigate({ to: '.', search: (before) => ({ ...before, ...next }), replace: true });
  return (
    <form
      className={css.filters}
      onSubmit={(event) => {
        event.preventDefault();
        go({ q: text.trim() || undefined });
      }}
    >
      <TextField
        label="Words"
        type="search"
        value={text}
        onChange={setText}
        onBlur={() => go({ q: text.trim() || undefined })}
        placeholder="In what was written or named"
        className={css.words}
      />
      <ComboBox
        label="Who"
        options={options}
        value={filter.personId ?? null}
        onChange={(who) => go({ who: who ?? undefined })}
        placeholder="Anybody"
      />
      <Select
        label="What"
        options={[{ id: everything, label: 'Everything' }, ...nouns]}
        value={noun ?? everything}
        onChange={(what) => go({ what: what === everything ? undefined : what })}
      />
      <DateField
        label="From"
        value={filter.from ?? ''}
        to={filter.to}
        onChange={(from) => go({ from: from || undefined })}
      />
      <DateField
        label="To"
        value={filter.to ?? ''}
        from={filter.from}
        onChange={(to) => go({ to: to || undefined })}
      />
      <Download />
    </form>
  );
}

function Download() {
  const { filter } = useFilter();
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const download = async () => {
    setBusy(true);
    setError(null);
    try {
      saveFile(await shelf.audit.file(filter));
    } catch (thrown) {
      setError(thrown);
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className={css.download}>
      <Button isBusy={isBusy} onPress={() => void download()}>
        Download CSV
      </Button>
      {error !== null && <ErrorState error={error} safe="Nothing was changed." small />}
    </div>
  );
}
