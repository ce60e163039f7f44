// A time zone, found by typing its city.
import { useMemo } from 'react';
import { ComboBox } from './combo-box.tsx';
import type { FieldProps } from './field.tsx';

type Props = FieldProps & { value: string; onChange: (zone: string) => void; name?: string };

export function ZoneField({ value, onChange, ...rest }: Props) {
  const options = useMemo(
    () =>
      [...new Set([...Intl.supportedValuesOf('timeZone'), 'UTC', value])]
        .filter(Boolean)
        .map((zone) => ({ id: zone, label: zone.replaceAll('_', ' ') })),
    [value],
  );
  return (
    <ComboBox
      {...rest}
      options={options}
      value={value || null}
      onChange={(zone) => zone && onChange(zone)}
      none="No zone by that name"
    />
  );
}

/** The zone this browser counts its days in. */
export function ownZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';
}
