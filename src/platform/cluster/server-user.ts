// PostgreSQL refuses to run as root. So as root it runs as the owner of its folder, or as the user `postgres`, made when it is missing.
import { spawnSync } from 'node:child_process';
import { existsSync, type Stats, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { ClusterRefusal } from './refusal.ts';

export type ServerUser = { uid: number; gid: number };

/** Whom the server runs as; null: as ourselves. `folder` may not exist yet.
 * @throws {ClusterRefusal} when the folder belongs to somebody else, or the user cannot be made */
export function serverUser(folder: string): ServerUser | null {
  const me = process.getuid?.();
  if (me === undefined) return null;
  const there = existsSync(folder) ? statSync(folder) : null;
  if (me !== 0) {
    if (there && there.uid !== me)
      throw new ClusterRefusal(
        `The database in ${folder} belongs to another user. Run: sudo chown -R ${me} ${dirname(folder)}   (or start Quarterdeck as the user it was made by)`,
      );
    return null;
  }
  if (there && there.uid !== 0) return { uid: there.uid, gid: there.gid };
  return userNamedPostgres() ?? makeUser();
}

function userNamedPostgres(): ServerUser | null {
  const id = (flag: string) => Number(spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' }).stdout);
  const [uid, gid] = [id('-u'), id('-g')];
  return uid && gid ? { uid, gid } : null;
}

function makeUser(): ServerUser {
  const nologin = '/usr/sbin/nologin';
  spawnSync('useradd', ['--system', '--user-group', '--no-create-home', '--shell', nologin, 'postgres']);
  const made = userNamedPostgres();
  if (made) return made;
  throw new ClusterRefusal(
    'As root, the database runs as the user postgres, which could not be made. Run: useradd --system --user-group postgres',
  );
}

/** @throws {ClusterRefusal} naming the command that opens every closed folder on the way */
export function mustReach(path: string, as: ServerUser | null): void {
  if (!as || spawnSync('/bin/sh', ['-c', 'test -x "$0"', path], { ...as, cwd: '/' }).status === 0) return;
  const closed: string[] = [];
  for (let at = path; at !== dirname(at); at = dirname(at))
    if (existsSync(at) && !mayPass(statSync(at), as)) closed.unshift(at);
  throw new ClusterRefusal(
    `As root, the database runs as another user (${as.uid}), which cannot reach ${path}. Run: chmod o+x ${closed.join(' ')}   (or start Quarterdeck as an ordinary user)`,
  );
}

function mayPass(of: Stats, as: ServerUser): boolean {
  if (of.uid === as.uid) return (of.mode & 0o100) !== 0;
  if (of.gid === as.gid) return (of.mode & 0o010) !== 0;
  return (of.mode & 0o001) !== 0;
}
