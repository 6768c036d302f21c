import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkSamples } from '../../scripts/record/check.ts';
import { findCargo } from '../../scripts/rust/find-cargo.ts';
import { wasTested } from '../../scripts/rust/tested.ts';
import { displayPath } from '../../src/content/index.ts';
import { useSamplesCourse } from './samples-course.ts';

describe.skipIf(findCargo() === undefined)('the crate of a lesson', () => {
  const { content, inPhase, change, onlyPhase } = useSamplesCourse();
  const check = () => checkSamples(content, ['demo/first']);
  /**
   * The path and line of a text in the author's file, which has marks that a reader's copy lacks.
   */
  const lineOf = (name: string, text: string) => {
    const lines = readFileSync(inPhase(name), 'utf8').split('\n');
    return `${name.replace('code/', 'guides/demo/first/code/')}:${lines.findIndex((line) => line.includes(text)) + 1}`;
  };
  const isTested = () => wasTested(content, content.crates.standalone(onlyPhase().crate));

  it('is linted with its tests and examples; a warning names the author’s file', async () => {
    change('code/src/main.rs', 'use std::net', '// region: net\n// endregion: net\nuse std::net');
    change('code/src/main.rs', '"200 OK"\n', 'return "200 OK";\n');
    change('code/src/tests.rs', '12\n    );', '12\n    );\n    return;');
    change(
      'code/examples/port.rs',
      'fn main() {',
      'fn main() {\n    let _unit = println!("done");',
    );
    const { blocks } = await check();
    expect(blocks[0]).toContain(
      `cargo clippy --all-targets (in ${displayPath(content.root)}/) failed`,
    );
    expect(blocks[0]).toContain(lineOf('code/src/main.rs', 'return "200 OK"'));
    expect(blocks[0]).toContain(lineOf('code/src/tests.rs', 'return;'));
    expect(blocks[0]).toContain(lineOf('code/examples/port.rs', '_unit'));
  });

  it('is tested; a failure names the author’s file', async () => {
    change(
      'code/src/tests.rs',
      'use super::*;',
      '// region: use\nuse super::*;\n// endregion: use',
    );
    change('code/src/tests.rs', '"404 Not Found")', '"404 Gone")');
    const { blocks } = await check();
    expect(blocks[0]).toContain(`cargo test (in ${displayPath(content.root)}/) failed`);
    expect(blocks[0]).toContain('tests::an_unknown_path_is_not_found');
    expect(blocks[0]).toContain(lineOf('code/src/tests.rs', 'assert_eq!(status_of'));
  });

  it('counts as tested until its copy for readers changes or fails', async () => {
    await check();
    expect(isTested()).toBe(true);
    change('code/src/tests.rs', '"404 Not Found")', '"404 Gone")');
    expect(isTested()).toBe(false);
    await check();
    expect(isTested()).toBe(false);
    change('code/src/tests.rs', '"404 Gone")', '"404 Not Found")');
    expect(isTested()).toBe(false);
  });
});
