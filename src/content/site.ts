import { folders } from '../site.ts';
import { openContent } from './index.ts';

/** The content folder of this process: the project's, unless the environment sets another. */
export const content = openContent(folders.content);
