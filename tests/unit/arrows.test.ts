import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Arrow, arrowsOf, faultOf } from './arrows.ts';

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((file) => path.posix.join('src', file.split(path.sep).join('/')))
  .filter((file) => /\.(ts|js|astro)$/.test(file));

describe('imports run one way', () => {
  test.each(files)('from %s', (file) => {
    const arrows = arrowsOf(file, readFileSync(file, 'utf8'));
    expect(arrows.flatMap((arrow) => faultOf(arrow) ?? [])).toEqual([]);
  });

  test.each<[string, string, string | undefined]>([
    ['src/core/course.ts', './hash.ts', undefined],
    ['src/core/course.ts', 'smol-toml', undefined],
    ['src/core/course.ts', '../schema/quiz.ts', 'src/core/course.ts imports src/schema/quiz.ts'],
    ['src/core/course.ts', 'node:fs', 'src/core/course.ts imports node:fs'],
    ['src/core/course.ts', 'astro', 'src/core/course.ts imports astro'],
    ['src/core/words.ts', '../../content/ui/en.json', undefined],
    [
      'src/core/course.ts',
      '../../content/ui/en.json',
      'src/core/course.ts imports content/ui/en.json',
    ],
    ['src/schema/quiz.ts', '../core/quiz.ts', undefined],
    [
      'src/schema/quiz.ts',
      '../markdown/fence.ts',
      'src/schema/quiz.ts imports src/markdown/fence.ts',
    ],
    ['src/markdown/fences/quiz.ts', '../../schema/quiz.ts', undefined],
    [
      'src/content/page.ts',
      '../course/index.ts',
      'src/content/page.ts imports src/course/index.ts',
    ],
    ['src/course/index.ts', '../content/site.ts', undefined],
    ['src/markdown/fence.ts', '../content/index.ts', undefined],
    [
      'src/content/index.ts',
      '../markdown/fence.ts',
      'src/content/index.ts imports src/markdown/fence.ts',
    ],
    [
      'src/pages/index.astro',
      '../content/site.ts',
      'src/pages/index.astro imports src/content/site.ts',
    ],
    [
      'src/course/index.ts',
      '../markdown/fence.ts',
      'src/course/index.ts imports src/markdown/fence.ts',
    ],
    ['src/widgets/store.ts', '../core/progress.ts', undefined],
    [
      'src/widgets/store.ts',
      '../course/index.ts',
      'src/widgets/store.ts imports src/course/index.ts',
    ],
    ['src/components/Quiz.astro', '../widgets/quick-check.ts', undefined],
    [
      'src/components/Quiz.astro',
      '../layouts/Site.astro',
      'src/components/Quiz.astro imports src/layouts/Site.astro',
    ],
    [
      'src/components/Quiz.astro',
      '../schema/quiz.ts',
      'src/components/Quiz.astro imports src/schema/quiz.ts',
    ],
    [
      'src/layouts/Site.astro',
      '../pages/index.astro',
      'src/layouts/Site.astro imports src/pages/index.astro',
    ],
    [
      'src/pages/index.astro',
      '../pages/404.astro',
      'src/pages/index.astro imports src/pages/404.astro',
    ],
    ['src/core/course.ts', '../unheard/of.ts', 'src/core/course.ts imports src/unheard/of.ts'],
  ])('%s may or may not import %s', (file, specifier, fault) => {
    const [arrow] = arrowsOf(file, `import { a } from '${specifier}';`);
    expect(arrow && faultOf(arrow)).toBe(fault);
  });

  test.each<[string, readonly string[]]>([
    ["import './a.css';", ['src/core/a.css']],
    ["import type { A } from './a.ts';", ['src/core/a.ts']],
    ["import {\n  a,\n  b,\n} from './a.ts';", ['src/core/a.ts']],
    ["export { a } from './a.ts';\nexport * from './b.ts';", ['src/core/a.ts', 'src/core/b.ts']],
    ["const a = await import('./a.ts');", ['src/core/a.ts']],
    ["import early from '../layouts/early.js?raw';", ['src/layouts/early.js']],
    ["import a from 'shiki/langs/rust.mjs';", ['shiki/langs/rust.mjs']],
    ["const text = 'from here';", []],
  ])('%j is read', (source, targets) => {
    const arrows: readonly Arrow[] = arrowsOf('src/core/file.ts', source);
    expect(arrows.map(({ to }) => to)).toEqual(targets);
  });
});

describe('the core needs neither page nor server', () => {
  const forbidden = /\b(document|window|localStorage|process)\s*[.[]/;

  test.each(files.filter((file) => file.startsWith('src/core/')))('%s', (file) => {
    expect(readFileSync(file, 'utf8')).not.toMatch(forbidden);
  });

  test('and would be caught if it did', () => {
    expect('const a = document.querySelector("a")').toMatch(forbidden);
    expect("process.env['CI']").toMatch(forbidden);
  });
});
