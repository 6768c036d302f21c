import type { Features, HastPluginList, MdastPluginList } from 'satteri';
import type { Content } from '../content/index.ts';
import { markdownFeatures } from '../content/tree.ts';
import { alignedCells, headingAnchors, scrollingTables } from './html-plugins.ts';
import { lessonPlugin } from './lesson-plugin.ts';

/** How a processor of Markdown reads lessons. */
export interface LessonMarkdown {
  readonly mdastPlugins: MdastPluginList;
  readonly hastPlugins: HastPluginList;
  readonly features: Features;
}

/**
 * How the lessons of a content folder are read: the same for the build, the dev server and the
 * check of the content.
 *
 * @param mustBeDrawn whether a diagram that is not drawn yet is an issue
 */
export function lessonMarkdown(content: Content, mustBeDrawn: boolean): LessonMarkdown {
  return {
    mdastPlugins: [lessonPlugin(content, mustBeDrawn)],
    hastPlugins: [alignedCells, headingAnchors, scrollingTables],
    features: markdownFeatures,
  };
}
