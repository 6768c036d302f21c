import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findCargo } from '../../scripts/rust/find-cargo.ts';
import { useSamplesCourse } from './samples-course.ts';

describe.skipIf(findCargo() === undefined)('samples that do not end as expected', () => {
  const { inPhase, change, check, lessonLine } = useSamplesCourse();

  it('are reported if they compile but must fail', async () => {
    change('code/fails/wrong_type.rs', '"1815"', '1815');
    const { blocks } = await check();
    expect(blocks).toEqual([
      `${lessonLine('```output of=code/fails/wrong_type.rs')}:1 code/fails/wrong_type.rs compiles, but must fail with error[E0308] with \`mismatched types\``,
    ]);
  });

  it('are reported if they fail with another error than they announce', async () => {
    change('code/fails/wrong_type.rs', 'error[E0308]', 'error[E0277]');
    const { blocks } = await check();
    expect(blocks[0]).toContain(
      'must fail with error[E0277] with `mismatched types`, but the compiler',
    );
    expect(blocks[0]).toContain('error[E0308]: mismatched types');
  });

  it('are reported if the lesson does not show them, as are recordings without a sample', async () => {
    change('lesson.mdx', '```output of=code/examples/out_of_bounds.rs\n```\n', '');
    writeFileSync(inPhase('recorded/old.txt'), 'of a file that is gone');
    const { blocks } = await check();
    const [unused, stale] = blocks;
    expect(unused).toContain('code/examples/out_of_bounds.rs:1:1 is shown nowhere in the lesson');
    expect(stale).toContain('recorded/old.txt:1:1 recording: belongs to nothing in the lesson');
  });

  it('are not reported if they must not compile: the page of errors explains them', async () => {
    change('lesson.mdx', '```output of=code/fails/wrong_type.rs\n```\n', '');
    const { blocks } = await check();
    expect(blocks.join('\n')).not.toContain('wrong_type.rs');
  });

  it('are reported if they end in another way than they announce', async () => {
    change('code/examples/out_of_bounds.rs', 'titles[0]', 'titles.len()');
    change('code/examples/port.rs', 'done', 'finished');
    const { blocks } = await check();
    expect(blocks[0]).toContain('out_of_bounds.rs must end with exit code 101, but ends with 0');
    expect(blocks[1]).toContain('  line 2: expected "done", found "finished"');
  });

  it('are reported with the log of a program that fails at once', async () => {
    change('code/src/main.rs', 'let port', 'panic!("no database"); let port');
    const { blocks } = await check();
    expect(blocks[0]).toMatch(/exchange: the program ended with code 101 before it accepted/);
    expect(blocks[0]).toContain('no database');
  });

  it('are reported with the log of a program that exits at once with code 0', async () => {
    change(
      'code/src/main.rs',
      'let listener',
      'println!("nothing to do"); if port != "0" { return Ok(()); } let listener',
    );
    const { blocks } = await check();
    expect(blocks[0]).toContain(
      `${lessonLine('```log')}:1 exchange: the program ended with code 0`,
    );
    expect(blocks[0]).toContain('  nothing to do');
  });

  it('are reported with the message of a router that rejects an old path', async () => {
    const rejection = 'Path segments must not start with `:`. For capture groups, use `{capture}`';
    change(
      'code/src/main.rs',
      'let listener',
      `assert!(!"/books/:id".contains("/:"), "{}", "${rejection}"); let listener`,
    );
    const { blocks } = await check();
    expect(blocks[0]).toContain(
      `${lessonLine('```log')}:1 exchange: the program ended with code 101`,
    );
    expect(blocks[0]).toContain(rejection);
  });

  it('are reported with the log of a program that does not respond', async () => {
    change('code/src/main.rs', '"404 Not Found"', 'panic!("lost the shelf")');
    const { blocks } = await check();
    expect(blocks[0]).toContain('exchange: GET /missing failed: the program did not respond');
    expect(blocks[0]).toContain('lost the shelf');
  });
});
