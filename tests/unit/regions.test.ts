import { describe, expect, test } from 'vitest';
import { missingRegion, readRegions, wholeFile } from '../../src/core/regions.ts';

function regionOf(source: string, name: string): readonly string[] | undefined {
  const read = readRegions(source);
  if (!read.ok) throw new Error(read.issues[0]?.message);
  return read.value.get(name)?.lines;
}

function issue(source: string) {
  const read = readRegions(source);
  return read.ok ? undefined : read.issues[0];
}

const nested = `// region: all
fn main() {
    // region: inner

    let a = 1;

        let b = 2;
    // endregion: inner
}
// endregion: all
`;

describe('a region', () => {
  test('has its lines without common indentation and surrounding blank lines', () => {
    expect(regionOf(nested, 'inner')).toEqual(['let a = 1;', '', '    let b = 2;']);
  });

  test('includes nested regions without their markers', () => {
    expect(regionOf(nested, 'all')?.join('\n')).toBe(
      'fn main() {\n\n    let a = 1;\n\n        let b = 2;\n}',
    );
  });

  test('is marked with # in TOML and shell files, and may be empty', () => {
    expect(regionOf('# region: a\naxum = "1"\n# endregion: a', 'a')).toEqual(['axum = "1"']);
    expect(regionOf('# region: a\n\n# endregion: a', 'a')).toEqual([]);
  });

  test('is read from a file with CRLF line endings', () => {
    expect(regionOf('// region: a\r\n  one\r\n  two\r\n// endregion: a\r\n', 'a')).toEqual([
      'one',
      'two',
    ]);
  });

  test('is not started by a marker within a line of code', () => {
    expect(readRegions('let a = "// region: no"; // region: no either')).toMatchObject({
      ok: true,
    });
  });

  test.each([
    ['fn a() {}\n// region: a', 2, 'region `a` is never closed; add `endregion: a`'],
    ['\n// endregion: a', 2, '`endregion: a` closes no region; no region is open'],
    [
      '// region: a\n// region: b\n// endregion: a',
      3,
      '`endregion: a` closes no region; expected `endregion: b`',
    ],
    [
      '// region: a\n// endregion: a\n// region: a',
      3,
      'region `a` is defined twice; give each region of a file its own name',
    ],
    [
      '// region: a\n// region: a',
      2,
      'region `a` is defined twice; give each region of a file its own name',
    ],
  ])('with invalid markers is rejected at its line: %j', (source, line, message) => {
    expect(issue(source)).toEqual({ line, column: 1, message });
  });

  test('that does not exist is reported with the available ones', () => {
    const read = readRegions(nested);
    expect(read.ok && missingRegion('router', read.value)).toBe(
      'no region `router`; available regions: `inner` and `all`',
    );
    expect(missingRegion('router', new Map())).toBe('no region `router`; available regions: none');
  });
});

describe('a whole file', () => {
  test('omits region markers and the expectation', () => {
    const source =
      '// expect error[E0425]: cannot find\n// region: a\nfn main() {}\n// endregion: a\n\n';
    expect(wholeFile(source).lines).toEqual(['fn main() {}']);
  });

  test('keeps other comments and its inner indentation', () => {
    expect(wholeFile('// expected\nfn main() {\n    run();\n}\n').lines).toEqual([
      '// expected',
      'fn main() {',
      '    run();',
      '}',
    ]);
  });
});
