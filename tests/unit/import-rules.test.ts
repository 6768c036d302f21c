import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { importsOf, sourcesOf } from '../../scripts/shared/imports.ts';
import { faultOf } from './import-rules.ts';

const files = ['src', 'scripts', 'tests'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => path.posix.join(folder, file.split(path.sep).join('/')))
    .filter((file) => /\.(ts|js|mjs|astro)$/.test(file)),
);
const imports = new Map(files.map((file) => [file, importsOf(file, readFileSync(file, 'utf8'))]));

describe('imports follow the rules', () => {
  test.each(files)('from %s', (from) => {
    const faults = imports.get(from)?.flatMap((to) => faultOf({ from, to }) ?? []);
    expect(faults).toEqual([]);
  });

  test('and have no cycles', () => {
    expect(cyclesIn(imports)).toEqual([]);
    expect(
      cyclesIn(
        new Map([
          ['a', ['b']],
          ['b', ['c']],
          ['c', ['b']],
        ]),
      ),
    ).toEqual(['b c']);
  });

  test.each<[string, string, string | undefined]>([
    ['src/core/guide-tree.ts', './hash.ts', undefined],
    ['src/core/guide-tree.ts', 'smol-toml', undefined],
    [
      'src/core/guide-tree.ts',
      '../schema/quiz.ts',
      'src/core/guide-tree.ts imports src/schema/quiz.ts',
    ],
    ['src/core/guide-tree.ts', 'node:fs', 'src/core/guide-tree.ts imports node:fs'],
    ['src/core/guide-tree.ts', 'astro', 'src/core/guide-tree.ts imports astro'],
    ['src/messages/index.ts', '../../content/ui/en.json', undefined],
    [
      'src/core/guide-tree.ts',
      '../../content/ui/en.json',
      'src/core/guide-tree.ts imports content/ui/en.json',
    ],
    ['src/schema/quiz.ts', '../core/quiz.ts', undefined],
    [
      'src/schema/quiz.ts',
      '../markdown/index.ts',
      'src/schema/quiz.ts imports src/markdown/index.ts',
    ],
    ['src/fences/quiz/read.ts', '../../schema/quiz.ts', undefined],
    [
      'src/content/page.ts',
      '../course/index.ts',
      'src/content/page.ts imports src/course/index.ts',
    ],
    ['src/course/index.ts', '../content/site.ts', undefined],
    [
      'src/course/index.ts',
      '../content/versions.ts',
      'src/course/index.ts imports src/content/versions.ts',
    ],
    ['src/content.config.ts', './content/index.ts', undefined],
    [
      'src/content.config.ts',
      './content/page-folders.ts',
      'src/content.config.ts imports src/content/page-folders.ts',
    ],
    ['src/content/pages.ts', './versions.ts', undefined],
    ['src/fences/fence-reader.ts', '../content/index.ts', undefined],
    [
      'src/fences/run/read.ts',
      '../../content/files.ts',
      'src/fences/run/read.ts imports src/content/files.ts',
    ],
    ['src/fences/run/read.ts', '../fence-reader.ts', undefined],
    [
      'src/content/index.ts',
      '../markdown/index.ts',
      'src/content/index.ts imports src/markdown/index.ts',
    ],
    [
      'src/pages/index.astro',
      '../content/site.ts',
      'src/pages/index.astro imports src/content/site.ts',
    ],
    ['src/course/index.ts', '../fences/highlight.ts', undefined],
    [
      'src/markdown/index.ts',
      '../course/index.ts',
      'src/markdown/index.ts imports src/course/index.ts',
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
      'src/core/guide-tree.ts',
      '../unheard/of.ts',
      'src/core/guide-tree.ts imports src/unheard/of.ts',
    ],
    ['scripts/record.ts', './record/check.ts', undefined],
    ['scripts/record/check.ts', '../rust/build.ts', undefined],
    [
      'scripts/rust/build.ts',
      '../record/check.ts',
      'scripts/rust/build.ts imports scripts/record/check.ts',
    ],
    [
      'scripts/setup/run.mjs',
      '../shared/command.ts',
      'scripts/setup/run.mjs imports scripts/shared/command.ts',
    ],
    [
      'scripts/check/guides.ts',
      '../../src/course/index.ts',
      'scripts/check/guides.ts imports src/course/index.ts',
    ],
    ['scripts/check/guides.ts', '../../src/content/index.ts', undefined],
    [
      'scripts/check/guides.ts',
      '../../src/content/versions.ts',
      'scripts/check/guides.ts imports src/content/versions.ts',
    ],
    ['scripts/check.ts', '../src/content/site.ts', undefined],
    [
      'scripts/check/lesson.ts',
      '../../src/markdown/fences/exercise.ts',
      'scripts/check/lesson.ts imports src/markdown/fences/exercise.ts',
    ],
    ['tests/unit/a.test.ts', '../../scripts/draw/svg.ts', undefined],
    ['tests/unit/a.test.ts', '../../src/content/versions.ts', undefined],
    [
      'tests/browser/a.spec.ts',
      '../../src/content/index.ts',
      'tests/browser/a.spec.ts imports src/content/index.ts',
    ],
  ])('%s may or may not import %s', (file, specifier, fault) => {
    const [to = ''] = importsOf(file, `import { a } from '${specifier}';`);
    expect(faultOf({ from: file, to })).toBe(fault);
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
  ])('the imports in %j are found', (source, targets) => {
    expect(importsOf('src/core/file.ts', source)).toEqual(targets);
  });
});

describe('the core needs neither page nor server', () => {
  const forbidden = /\b(document|window|localStorage|process)\s*[.[]/;

  test.each(files.filter((file) => file.startsWith('src/core/')))('%s', (file) => {
    expect(readFileSync(file, 'utf8')).not.toMatch(forbidden);
  });

  test('and the check would detect it', () => {
    expect('const a = document.querySelector("a")').toMatch(forbidden);
    expect("process.env['CI']").toMatch(forbidden);
  });
});

describe('what a browser loads needs nothing of the build', () => {
  const build =
    /\/kinds?\.ts$|\/schema\.ts$|^src\/(schema|content|fences|markdown|course|messages)\/|^zod$/;

  test.each(files.filter((file) => file.startsWith('src/widgets/')))('%s', (file) => {
    const loaded = sourcesOf('.', file);
    const imported = loaded.flatMap((each) => importsOf(each, readFileSync(each, 'utf8')));
    expect(imported.filter((name) => build.test(name))).toEqual([]);
  });
});

/** Finds the import cycles: for each the files that it consists of, separated by spaces. */
function cyclesIn(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const reached = new Map([...graph.keys()].map((file) => [file, reachedFrom(file, graph)]));
  const inCycle = [...graph.keys()].filter((file) => reached.get(file)?.has(file));
  const cycles = inCycle.map((file) =>
    inCycle.filter((other) => reached.get(file)?.has(other) && reached.get(other)?.has(file)),
  );
  return [...new Set(cycles.map((cycle) => cycle.join(' ')))];
}

function reachedFrom(start: string, graph: ReadonlyMap<string, readonly string[]>): Set<string> {
  const reached = new Set<string>();
  const open = [...(graph.get(start) ?? [])];
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (reached.has(file)) continue;
    reached.add(file);
    open.push(...(graph.get(file) ?? []));
  }
  return reached;
}
