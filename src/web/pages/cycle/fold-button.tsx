// Shuts and opens what is under a row.
import IconChevronDown from '@tabler/icons-react/icons/IconChevronDown';
import { Button } from 'react-aria-components/Button';
import css from './fold-button.module.css';

type Props = {
  isFolded: boolean;
  name: string;
  onFold: (shut: boolean) => void /** What J and K stop at. */;
  isMain?: boolean;
};

export function FoldButton({ isFolded, name, onFold, isMain }: Props) {
  return (
    <Button
      className={css.fold}
      aria-label={`${isFolded ? 'Show' : 'Hide'} what is in ${name}`}
      aria-expanded={!isFolded}
      onPress={() => onFold(!isFolded)}
      data-row-main={isMain || undefined}
    >
      <IconChevronDown aria-hidden="true" data-folded={isFolded || undefined} />
    </Button>
  );
}
