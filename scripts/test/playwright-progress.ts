import { relative } from 'node:path';
import type { Reporter, TestCase } from '@playwright/test/reporter';
import { root } from '../shared/project.ts';
import { tellDoing } from '../shared/runner-messages.ts';

/** Tells the runner which browser test begins: Playwright's dots don't say it. */
export default class TestNames implements Reporter {
  onTestBegin({ title, location }: TestCase): void {
    tellDoing(`${relative(root, location.file)} › ${title}`);
  }
}
