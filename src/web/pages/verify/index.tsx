// Checking a credential somebody was handed: drop the file or paste the text. Nothing of it is kept, and nobody needs an account.
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { DropZone } from 'react-aria-components/DropZone';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { shelf } from '../../app/client.ts';
import { useHeadingFocus } from '../../app/page.tsx';
import { AwardView } from '../../okr/award/award-view.tsx';
import { base64Of, fingerprintsOf, mostBytes } from '../../okr/award/file-of.ts';
import { AwardFrame } from '../../okr/award/frame.tsx';
import { verdictWords } from '../../okr/award/verdict-words.ts';
import { announce } from '../../parts/announce.tsx';
import { Button } from '../../parts/button.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { Skeleton } from '../../parts/skeleton.tsx';
import { TextArea } from '../../parts/text-area.tsx';
import css from './verify.module.css';

type Asked = { file: string; evidence: string[] };

export default function Verify() {
  const check = useMutation({
    mutationFn: (asked: Asked) => shelf.credentials.check(asked),
    onSuccess: ({ verdict }) => announce(verdictWords[verdict].says),
  });
  const { data, variables, error, isPending } = check;
  const again = data && <Button onPress={() => check.reset()}>Check another file</Button>;
  const compare = async (files: File[]) => {
    if (variables) check.mutate({ file: variables.file, evidence: await fingerprintsOf(files) });
  };
  return (
    <AwardFrame
      title={data?.says?.name ?? 'Verify a credential'}
      action={again}
      foot="Nothing you check here is kept, and no record is made of who checks."
    >
      {isPending ? (
        <Skeleton lines={8} />
      ) : data ? (
        <AwardView
          shown={data}
          holderName={data.award?.holderName ?? null}
          onEvidence={(files) => void compare(files)}
          acts={
            data.award && (
              <Link to="/awards/$id" params={{ id: data.award.id }}>
                The page its holder shows
              </Link>
            )
          }
        />
      ) : (
        <Ask onGiven={(bytes) => check.mutate({ file: base64Of(bytes), evidence: [] })} error={error} />
      )}
    </AwardFrame>
  );
}

function Ask({ onGiven, error }: { onGiven: (bytes: Uint8Array) => void; error: unknown }) {
  const heading = useHeadingFocus();
  const [text, setText] = useState('');
  const [problem, say] = useState<string | null>(null);
  const take = async (file: File | undefined) => {
    if (!file) return;
    if (file.size > mostBytes)
      return say(`${file.name} is larger than 650 KB. Ask for the award as JSON: it says the same.`);
    say(null);
    onGiven(new Uint8Array(await file.arrayBuffer()));
  };
  return (
    <div className={css.ask}>
      <h1 ref={heading} tabIndex={-1}>
        Find out what a credential is worth
      </h1>
      <p className={css.lead}>
        You see check by check what holds, who the issuer is, and what none of it proves. What cannot be
        checked is said, and never counted as good.
      </p>
      <DropZone
        className={css.zone}
        aria-label="Drop a credential"
        getDropOperation={() => 'copy'}
        onDrop={({ items: [item] }) => {
          if (item?.kind === 'file') void item.getFile().then(take);
          else if (item?.kind === 'text' && item.types.has('text/plain'))
            void item.getText('text/plain').then((given) => onGiven(new TextEncoder().encode(given)));
        }}
      >
        <FileTrigger
          acceptedFileTypes={['.json', '.jwt', '.txt', '.png', '.svg']}
          onSelect={(files) => void take(files?.[0])}
        >
          <Button kind="main">Choose a file</Button>
        </FileTrigger>
        <p>or drop it here: JSON, a JWT, a PNG or an SVG with a credential in it.</p>
      </DropZone>
      {problem && (
        <p className={css.problem} role="alert">
          {problem}
        </p>
      )}
      <form
        className={css.paste}
        onSubmit={(event) => {
          event.preventDefault();
          onGiven(new TextEncoder().encode(text));
        }}
      >
        <TextArea label="Or paste its text" value={text} onChange={setText} rows={5} />
        <Button type="submit" isDisabled={text.trim() === ''}>
          Check the text
        </Button>
      </form>
      {error !== null && error !== undefined && (
        <ErrorState error={error} safe="Nothing was kept." level={2} />
      )}
    </div>
  );
}
