// The keys that sign, and those that did. Replaced, an old one goes on proving what it signed, unless others know its secret.
import { useState } from 'react';
import { ask, shelf } from '../../../app/client.ts';
import { useMe } from '../../../app/me.ts';
import { queryClient } from '../../../app/query-client.ts';
import { Button } from '../../../parts/button.tsx';
import { Checkbox } from '../../../parts/checkbox.tsx';
import { ConfirmDialog } from '../../../parts/confirm-dialog.tsx';
import { Moment } from '../../../parts/date-text.tsx';
import { Row, RowList } from '../../../parts/row-list.tsx';
import { toast } from '../../../parts/toast.tsx';
import css from '../settings.module.css';

type Issuer = Awaited<ReturnType<typeof shelf.issuers.get>>;
type Key = Issuer['keys'][number];

const kindWords = { ed25519: 'For proofs (Ed25519)', rsa: 'For JWTs (RSA)' };

export function Keys({ issuer: { keys, version } }: { issuer: Issuer }) {
  const [replacing, replace] = useState<Key['kind'] | null>(null);
  return (
    <>
      <RowList label="Keys" className={css.rows}>
        {keys.map((key) => (
          <Row key={key.id} id={key.id} className={css.row}>
            <KeyWords of={key} />
            {!key.replacedAt && (
              <Button
                kind="quiet"
                size="small"
                aria-label={`Replace the key ${kindWords[key.kind]}`}
                onPress={() => replace(key.kind)}
              >
                Replace
              </Button>
            )}
          </Row>
        ))}
      </RowList>
      {replacing && <ReplaceDialog kind={replacing} version={version} onClose={() => replace(null)} />}
    </>
  );
}

function KeyWords({ of: { kind, methodId, madeAt, replacedAt, revokedAt } }: { of: Key }) {
  const zone = useMe()?.zone ?? 'UTC';
  return (
    <span className={replacedAt ? css.gone : undefined}>
      {kindWords[kind]} <span className={css.code}>…{methodId.slice(-8)}</span>
      <small>
        {revokedAt ? (
          'Its secret was known to others: nothing it signed is believed.'
        ) : replacedAt ? (
          <>
            Signs no more since <Moment at={replacedAt} zone={zone} />. What it signed goes on verifying.
          </>
        ) : (
          <>
            Signs since <Moment at={madeAt} zone={zone} />.
          </>
        )}
      </small>
    </span>
  );
}

function ReplaceDialog({
  kind,
  version,
  onClose,
}: {
  kind: Key['kind'];
  version: number;
  onClose: () => void;
}) {
  const [isCompromised, say] = useState(false);
  const act = async () => {
    await shelf.issuers.replaceKey({ version, kind, isCompromised });
    await queryClient.invalidateQueries({ queryKey: ask.issuers.key() });
    toast('A new key signs from now on');
  };
  return (
    <ConfirmDialog
      title="Replace this key?"
      isOpen
      onClose={onClose}
      verb="Replace it"
      keep="Leave it"
      onConfirm={act}
    >
      <p>A new key signs from now on. The old one stays published, and all it signed goes on verifying.</p>
      <Checkbox
        isSelected={isCompromised}
        onChange={say}
        note="Every award signed with a replaced key of this kind stops verifying, for good."
      >
        Its secret is known to others
      </Checkbox>
    </ConfirmDialog>
  );
}
