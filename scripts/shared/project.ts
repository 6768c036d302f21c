import { resolve } from 'node:path';
import { folders } from '../../src/site.ts';

/** The project's folder. */
export const projectRoot = resolve(import.meta.dirname, '../..');

/** The folder that a build writes and that is served: dist/, or the value of FROM_ZERO_OUT. */
export const outFolder = resolve(projectRoot, folders.out);
