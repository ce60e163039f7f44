// The awards of the shelf, from issuing to the page a stranger opens.
import { get, list, mine, share, unshare } from './awards.ts';
import { confirm, resume, revoke, suspend, withdraw } from './endings.ts';
import { endorse } from './endorse.ts';
import { download, file } from './files.ts';
import { issue } from './issue.ts';
import { open } from './open.ts';

export const awards = {
  list,
  mine,
  get,
  issue,
  share,
  unshare,
  suspend,
  revoke,
  confirm,
  withdraw,
  resume,
  endorse,
  download,
  file,
  open,
};
