// Roles of the rhythm, for one team or everywhere, and the days off no clock counts.
import { DaysOff } from './days-off.tsx';
import { Roles } from './roles.tsx';

export function Rhythm() {
  return (
    <>
      <Roles />
      <DaysOff />
    </>
  );
}
