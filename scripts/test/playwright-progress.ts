import { relative } from 'node:path';
import type { Reporter, TestCase } from '@playwright/test/reporter';
import { projectRoot } from '../shared/project.ts';
import { reportActivity } from '../shared/runner-messages.ts';

/** Reports to the runner which browser test begins, which Playwright's dots do not show. */
export default class TestNames implements Reporter {
  onTestBegin({ title, location }: TestCase): void {
    reportActivity(`${relative(projectRoot, location.file)} › ${title}`);
  }
}
