import type { Features, HastPluginList, MdastPluginList } from 'satteri';
import { headingAnchors, scrollingTables } from './html-plugins.ts';
import { lessonPlugin } from './lesson-plugin.ts';

/** How lessons are read: the same for the build, the dev server and the check of the content. */
export const markdown = {
  mdastPlugins: [lessonPlugin] satisfies MdastPluginList,
  hastPlugins: [headingAnchors, scrollingTables] satisfies HastPluginList,
  features: { directive: true, smartPunctuation: true } satisfies Features,
};
