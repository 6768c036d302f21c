import { folders } from '../site.ts';
import { openContent } from './index.ts';

/** The content that this process works on: the project's own, unless another one is named. */
export const content = openContent(folders.content);
