// An objective leads with counts, never with one big percentage: "2 of 4 on track".

export function Counts({ onTrack, of }: { onTrack: number; of: number }) {
  return <span className="n">{of === 0 ? 'no key results yet' : `${onTrack} of ${of} on track`}</span>;
}
