// Opens the person's browser at the start, where there is one: not on a server, not in CI, not as root.
import { spawn } from 'node:child_process';

/** Opens `url`; silently does nothing where no browser would show. */
export function openBrowser(url: string): void {
  if (!process.stdout.isTTY || process.env.CI || process.getuid?.() === 0) return;
  const hasScreen = process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  if (process.platform !== 'darwin' && process.platform !== 'win32' && !hasScreen) return;
  const [command, ...args] = {
    darwin: ['open', url],
    win32: ['rundll32', 'url.dll,FileProtocolHandler', url],
  }[process.platform as string] ?? ['xdg-open', url];
  const child = spawn(command as string, args, { detached: true, stdio: 'ignore' });
  child.on('error', () => {}); // the address stands on the terminal anyway
  child.unref();
}
