// One's own award: its files, its page, and who may look.
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ask, shelf } from '../../app/client.ts';
import { useMe } from '../../app/me.ts';
import { queryClient } from '../../app/query-client.ts';
import { Button } from '../../parts/button.tsx';
import { CopyLine } from '../../parts/copy-line.tsx';
import { Moment } from '../../parts/date-text.tsx';
import { dayWords } from '../../parts/dates.ts';
import { problemOf } from '../../parts/problem.ts';
import { Row } from '../../parts/row-list.tsx';
import { toast } from '../../parts/toast.tsx';
import css from './awards.module.css';
import { Files } from './files.tsx';
import { type Award, standingWords } from './words.ts';

export function OwnRow({ award }: { award: Award }) {
  const zone = useMe()?.zone ?? 'UTC';
  const { id, version, achievementName, edition, standing, validUntil, issuedAt, sharedAt, pageUrl } = award;
  const share = async (isShared: boolean) => {
    try {
      await (isShared ? shelf.awards.share({ id, version }) : shelf.awards.unshare({ id, version }));
      toast(isShared ? 'Whoever has the address can look at it now' : 'Nobody else sees its page any more');
    } catch (error) {
      toast(problemOf(error).sentence);
    }
    await queryClient.invalidateQueries({ queryKey: ask.awards.key() });
  };
  return (
    <Row id={id} className={css.row}>
      <div className={css.said}>
        <b>{achievementName}</b>
        <small>
          {standingWords[standing]}, edition {edition}
          {issuedAt && (
            <>
              , given <Moment at={issuedAt} zone={zone} />
            </>
          )}
          {validUntil && `, until ${dayWords(validUntil.slice(0, 10))} ${validUntil.slice(0, 4)}`}
        </small>
      </div>
      <div className={css.does}>
        <Button size="small" onPress={() => void share(sharedAt === null)}>
          {sharedAt ? 'Stop showing it' : 'Show it to others'}
        </Button>
        <Files id={id} name={achievementName} />
      </div>
      {sharedAt && (
        <div className={css.shown}>
          <CopyLine label="The address of its page" text={pageUrl} />
          <p>
            <Link to="/awards/$id" params={{ id }}>
              Look at the page
            </Link>
            <LinkedIn id={id} />
          </p>
        </div>
      )}
    </Row>
  );
}

function LinkedIn({ id }: { id: string }) {
  const { data } = useQuery(ask.awards.get.queryOptions({ input: { id } }));
  if (!data?.linkedIn) return null;
  return (
    <a href={data.linkedIn} target="_blank" rel="noreferrer">
      Add it to LinkedIn
    </a>
  );
}
