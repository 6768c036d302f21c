import type { Features, HastPluginList, MdastPluginList } from 'satteri';
import { alignedCells, headingAnchors, scrollingTables } from './html-plugins.ts';
import { lessonPlugin } from './lesson-plugin.ts';

/** How lessons are read: the same for the build, the dev server and the check of the content. */
export const markdown = {
  mdastPlugins: [lessonPlugin] satisfies MdastPluginList,
  hastPlugins: [alignedCells, headingAnchors, scrollingTables] satisfies HastPluginList,
  features: { directive: true, smartPunctuation: true } satisfies Features,
};
