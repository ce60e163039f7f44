// Imports: upload, look, choose, dry run, start.
export { get, list } from './get.ts';
export { plan } from './plan.ts';
export { cancel, start } from './start.ts';
export { upload } from './upload.ts';
