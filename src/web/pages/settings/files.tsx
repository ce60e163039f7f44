// The two doors for files.
import { useMay } from '../../app/may.ts';
import { LinkButton } from '../../parts/link-button.tsx';
import { Part } from './part.tsx';

export function Files() {
  const may = useMay();
  return (
    <>
      {may('imports.run') && (
        <Part
          title="Bring OKRs in"
          note="CSV, XLSX, Viva Goals, Quarterdeck JSON. You see what will happen, row by row, before anything is stored."
        >
          <LinkButton to="/import">Choose a file</LinkButton>
        </Part>
      )}
      {may('exports.run') && (
        <Part
          title="Take OKRs out"
          note="JSON holds all you may see; an owner’s or admin’s can be brought back in whole. CSV and XLSX are for reading and counting."
        >
          <LinkButton to="/export">Export</LinkButton>
        </Part>
      )}
    </>
  );
}
