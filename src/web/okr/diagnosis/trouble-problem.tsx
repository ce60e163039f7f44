// What kept a change of a trouble from being saved, where no field carries it. Somebody quicker: both versions.
import { useState } from 'react';
import { ErrorState } from '../../parts/error-state.tsx';
import { errorsByField, type Problem } from '../../parts/problem.ts';
import { TwoVersions } from '../../parts/two-versions.tsx';
import { refetchTroubles } from './trouble-deeds.ts';

type Props = {
  problem: Problem | null;
  fields: Parameters<typeof TwoVersions>[0]['fields'];
  onKeepMine: (version: number) => Promise<void>;
  onTakeTheirs: () => void;
};

export function TroubleProblem({ problem, fields, onKeepMine, onTakeTheirs }: Props) {
  const [failed, setFailed] = useState<unknown>(null);
  const told = failed ?? problem;
  if (problem?.code === 'stale-version' && failed === null)
    return (
      <TwoVersions
        problem={problem}
        fields={fields}
        onKeepMine={(version) => void onKeepMine(version).catch(setFailed)}
        onTakeTheirs={() => {
          refetchTroubles();
          onTakeTheirs();
        }}
      />
    );
  if (!told || Object.keys(errorsByField(problem)).length > 0) return null;
  return <ErrorState error={told} safe="What you wrote is still here." small />;
}
