import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { CommandError } from '../shared/command.ts';
import { generateCourse } from './generate-course.ts';

const folder = path.resolve('.cache/bench');

/**
 * Measures the build of a generated course.
 *
 * @param lessons the number of its lessons
 * @returns a line that says how long it took
 * @throws CommandError if the build fails
 */
export function measureBuild(lessons: number): string {
  const content = path.join(folder, `content-${lessons}`);
  generateCourse(content, lessons);
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/build.ts'], {
    encoding: 'utf8',
    env: {
      ...process.env,
      FROM_ZERO_CONTENT: content,
      FROM_ZERO_OUT: path.join(folder, `site-${lessons}`),
    },
  });
  if (status !== 0) {
    throw new CommandError(`The build of ${lessons} lessons failed:\n${stdout}${stderr}`);
  }
  const milliseconds = performance.now() - start;
  const each = (milliseconds / lessons).toFixed(1);
  return `${lessons} lessons: ${(milliseconds / 1000).toFixed(1)} s, ${each} ms a lesson`;
}
