/**
 * Measures the build, search index included, on generated courses: `npm run bench` for 50, 200 and
 * 1,000 lessons, `npm run bench -- 50 200` for others.
 */
import { spawnSync } from 'node:child_process';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { generateCourse } from './bench/generate-course.ts';

const sizes = process.argv.slice(2).map(Number);
const folder = path.resolve('.cache/bench');
console.log(`Node ${process.version}, ${availableParallelism()} cores`);
for (const lessons of sizes.length > 0 ? sizes : [50, 200, 1000]) {
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
  if (status !== 0) throw new Error(`The build of ${lessons} lessons failed:\n${stdout}${stderr}`);
  const milliseconds = performance.now() - start;
  const each = (milliseconds / lessons).toFixed(1);
  console.log(`${lessons} lessons: ${(milliseconds / 1000).toFixed(1)} s, ${each} ms a lesson`);
}
