// Whether a process noted in a file is still that process: numbers are used again, most quickly inside containers, so the start time is compared too.
import { readFileSync } from 'node:fs';

/** When a process started, in clock ticks since boot (proc(5), field 22 of stat); empty where the system does not tell. */
export function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}

/** Whether `pid` runs, and since `started` when that is given. */
export function isAlive(pid: number, started = ''): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as { code?: string }).code !== 'EPERM') return false;
  }
  return started === '' || startOf(pid) === started;
}
