// A piece beside its rubric. The draft of a mark is kept as it grows; once locked it stands.
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { shelf } from '../../app/client.ts';
import { PageTitle } from '../../app/page.tsx';
import { Button } from '../../parts/button.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { counted } from '../../parts/numbers.ts';
import css from './marking.module.css';
import { RubricForm } from './rubric-form.tsx';

type Script = NonNullable<Awaited<ReturnType<typeof shelf.marks.next>>['script']>;

const pauseMs = 800;

export function Piece({ script, onLocked }: { script: Script; onLocked: () => void }) {
  const [levels, setLevels] = useState<Record<string, number>>(script.mark?.levels ?? {});
  const [words, setWords] = useState<Record<string, string>>(script.mark?.words ?? {});
  const [kept, setKept] = useState('');
  const isTouched = useRef(false);
  const lock = useMutation({
    mutationFn: () => shelf.marks.lock({ id: script.id, levels, words }),
    onSuccess: onLocked,
  });
  useEffect(() => {
    if (!isTouched.current || lock.isPending || lock.isSuccess) return;
    const timer = setTimeout(() => {
      shelf.marks.save({ id: script.id, levels, words }).then(
        () => setKept('Draft kept'),
        () => setKept('Draft not kept yet; it stays on this page'),
      );
    }, pauseMs);
    return () => clearTimeout(timer);
  }, [script.id, levels, words, lock.isPending, lock.isSuccess]);
  const touched = () => {
    isTouched.current = true;
    setKept('');
  };
  const open = script.rubric.criteria.filter(({ id }) => levels[id] === undefined).length;
  return (
    <>
      <PageTitle lead="You see the words and what they answer. Who wrote them, and what another marker gives, nobody shows you before all marks are locked.">
        Read it, then give each criterion its level
      </PageTitle>
      <div className={css.sides}>
        <article className={css.piece} aria-label="The piece">
          <h2>Asked</h2>
          <p className={css.asked}>{script.prompt}</p>
          <h2>Written</h2>
          <p className={css.words}>{script.words || 'Nothing was written.'}</p>
        </article>
        <section aria-label={script.rubric.title}>
          <RubricForm
            rubric={script.rubric}
            levels={levels}
            words={words}
            onLevel={(criterion, level) => {
              touched();
              setLevels((now) => ({ ...now, [criterion]: level }));
            }}
            onWords={(criterion, said) => {
              touched();
              setWords((now) => ({ ...now, [criterion]: said }));
            }}
          />
          {lock.error && <ErrorState error={lock.error} safe="Your draft is kept." small level={2} />}
          <div className={css.acts}>
            <Button kind="main" isDisabled={open > 0} onPress={() => lock.mutate()}>
              Lock the mark
            </Button>
            <small role="status">
              {open > 0 ? `${counted(open, 'criterion', 'criteria')} without a level` : kept}
            </small>
          </div>
        </section>
      </div>
    </>
  );
}
