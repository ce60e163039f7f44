// The two doors for files.
import { useMay } from '../../app/may.ts';
import { LinkButton } from '../../parts/link-button.tsx';
import { Part } from './part.tsx';

export function Files() {
  const may = useMay();
  return (
    <>
      <Part
        title="Bring OKRs in"
        note="CSV, XLSX, Viva Goals, Quarterdeck JSON. You see what will happen, row by row, before anything is stored."
      >
        <LinkButton to={'/import' as '/'}>Choose a file</LinkButton>
      </Part>
      {may('workspaces.export') && (
        <Part
          title="Take everything out"
          note="JSON holds all there is and can be brought back in. CSV and XLSX are for reading and counting."
        >
          <LinkButton to={'/export' as '/'}>Export</LinkButton>
        </Part>
      )}
    </>
  );
}
