// The heads of the columns. A press sorts, another turns the order, a third puts it back.
// biome-ignore-all lint/a11y/useSemanticElements: rows drawn only while in view stand absolutely, which a real table does not bear
// biome-ignore-all lint/a11y/useFocusableInteractive: the links and buttons inside take the focus
import IconArrowDown from '@tabler/icons-react/icons/IconArrowDown';
import IconArrowUp from '@tabler/icons-react/icons/IconArrowUp';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { cx } from '../../../parts/class-names.ts';
import type { Column, Look, Sort } from '../address.ts';
import { columnFacts } from './columns.tsx';
import css from './table.module.css';

type Props = { columns: readonly Column[]; look: Look; go: (patch: Partial<Look>) => void };

export function TableHead({ columns, look, go }: Props) {
  return (
    <div role="rowgroup" className={css.headGroup}>
      <div role="row" className={css.head}>
        <Head sort="title" look={look} go={go} label="Objective and key results">
          Objective and key results
        </Head>
        {columns.map((column) => (
          <Head
            key={column}
            {...columnFacts[column]}
            label={columnFacts[column].name}
            look={look}
            go={go}
            isNumbers={column === 'numbers'}
          >
            {columnFacts[column].head}
          </Head>
        ))}
      </div>
    </div>
  );
}

function Head({
  sort,
  look,
  go,
  label,
  isNumbers,
  children,
}: {
  sort?: Sort;
  look: Look;
  go: Props['go'];
  label: string;
  isNumbers?: boolean;
  children: ReactNode;
}) {
  const isHere = sort !== undefined && look.sort === sort;
  const next = (): Partial<Look> =>
    !isHere || !sort
      ? { sort, isDescending: false }
      : look.isDescending
        ? { sort: 'default', isDescending: false }
        : { isDescending: true };
  return (
    <div
      role="columnheader"
      aria-label={label}
      aria-sort={isHere ? (look.isDescending ? 'descending' : 'ascending') : undefined}
      className={cx(isNumbers && css.numbersHead)}
    >
      {sort ? (
        <Button className={css.sort} onPress={() => go(next())}>
          {children}
          {isHere &&
            (look.isDescending ? (
              <IconArrowDown size={12} aria-hidden="true" />
            ) : (
              <IconArrowUp size={12} aria-hidden="true" />
            ))}
        </Button>
      ) : (
        children
      )}
    </div>
  );
}
