import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findCargo } from '../../scripts/setup/cargo.ts';
import { useSamplesCourse } from './samples-course.ts';

describe.skipIf(findCargo() === undefined)('samples that are not what the lesson says', () => {
  const { inPhase, change, check, lessonPlace } = useSamplesCourse();

  it('show another status than the recording, at the block in the lesson', async () => {
    change('recorded/exchanges.json', '404 Not Found', '400 Bad Request');
    const { passed, blocks } = await check();
    expect(passed).toBe(11);
    expect(blocks).toEqual([
      [
        `${lessonPlace('GET /missing', 1)}:1 exchange: GET /missing does not answer as recorded`,
        '  status: expected 400 Bad Request, found 404 Not Found',
        '  If the change is right, run npm run record -- demo/first.',
      ].join('\n'),
    ]);
  });

  it('show another body than the recording, at the block in the lesson', async () => {
    change('code/src/main.rs', '{head}{}', '{head}{} again');
    const { blocks } = await check();
    expect(blocks[1]).toContain(`${lessonPlace('GET /missing', 1)}:1 exchange: GET /missing`);
    expect(blocks[1]).toContain('  body: line 4: expected "", found " again"');
  });

  it('name what varies and is not there', async () => {
    change('lesson.mdx', 'varies="x-request,/id"', 'varies="x-request-id,/number"');
    const { blocks } = await check();
    expect(blocks).toEqual([
      `${lessonPlace('GET /stamp', 1)}:1 varies: the reply has no header \`x-request-id\`; it has \`content-length\`, \`content-type\` and \`x-request\``,
      `${lessonPlace('GET /stamp', 1)}:1 varies: the body has nothing at \`/number\`; pointers into it are \`/id\` and \`/title\``,
    ]);
  });

  it('must be equal in all that does not vary', async () => {
    change('code/src/main.rs', 'Emma\\', 'Persuasion\\');
    const { blocks } = await check();
    expect(blocks[0]).toMatch(
      /exchange: GET \/stamp does not answer as recorded\n {2}header content-length: .*\n {2}body: line 1/,
    );
  });

  it('show another log than the recording, at the block in the lesson', async () => {
    change('code/src/main.rs', 'listening on', 'waiting at');
    const { blocks } = await check();
    expect(blocks).toEqual([
      [
        `${lessonPlace('```log')}:1 log: is not what is recorded`,
        '  line 1: expected "listening on http://127.0.0.1:3000", found "waiting at http://127.0.0.1:3000"',
        '  If the change is right, run npm run record -- demo/first.',
      ].join('\n'),
    ]);
  });

  it('may not show a log where nothing is printed', async () => {
    change('lesson.mdx', 'GET /missing\n```', 'GET /missing\n```\n\n```log title="Nothing"\n```');
    const { blocks } = await check();
    expect(blocks[0]).toContain(
      `${lessonPlace('```log title="Nothing"')}:1 log: the program prints nothing here`,
    );
  });

  it('show what commands print now', async () => {
    change('code/src/main.rs', 'println!("Emma")', 'println!("Persuasion")');
    const { blocks } = await check();
    expect(blocks[0]).toContain(`${lessonPlace('```run')}:1 run: is not what is recorded`);
    expect(blocks[0]).toContain('line 8: expected "Emma", found "Persuasion"');
  });

  it('run no other commands than those of cargo and the program', async () => {
    change('lesson.mdx', 'cargo test', 'ls');
    const { blocks } = await check();
    expect(blocks[0]).toContain(`${lessonPlace('ls')}:1 run: \`ls\` is not run here`);
  });

  it('may not have a new request without a recording', async () => {
    change('lesson.mdx', 'GET /missing', 'GET /other');
    const { blocks } = await check();
    expect(blocks.join()).toContain(
      'exchange: GET /other is not recorded as it stands; run npm run',
    );
  });

  it('name the line of a request that is none', async () => {
    change('lesson.mdx', 'GET /missing', 'GET missing');
    const { blocks } = await check();
    expect(blocks[0]).toContain(`${lessonPlace('GET missing')}:5 `);
  });

  it('name the place where a lesson can not be read, and nothing else', async () => {
    change('lesson.mdx', 'GET /missing\n```', 'GET /missing\n```\n\nAn open {brace');
    const { blocks } = await check();
    expect(blocks).toHaveLength(1);
    expect(blocks[0]).toMatch(/lesson\.mdx:\d+:\d+ lesson: .*closing brace/);
  });

  it('may not compile where they must fail', async () => {
    change('code/fails/wrong_type.rs', '"1815"', '1815');
    const { blocks } = await check();
    expect(blocks).toEqual([
      `${lessonPlace('```output of=code/fails/wrong_type.rs')}:1 code/fails/wrong_type.rs compiles, but must fail with error[E0308] with \`mismatched types\``,
    ]);
  });

  it('must fail with the error they name', async () => {
    change('code/fails/wrong_type.rs', 'error[E0308]', 'error[E0277]');
    const { blocks } = await check();
    expect(blocks[0]).toContain(
      'must fail with error[E0277] with `mismatched types`, but the compiler',
    );
    expect(blocks[0]).toContain('error[E0308]: mismatched types');
  });

  it('must be shown by the lesson or asked for, and recordings belong to a sample', async () => {
    change('lesson.mdx', '```output of=code/examples/out_of_bounds.rs\n```\n', '');
    writeFileSync(inPhase('recorded/old.txt'), 'of a file that is gone');
    const { blocks } = await check();
    const [unused, stale] = blocks;
    expect(unused).toContain('code/examples/out_of_bounds.rs:1:1 is shown nowhere in the lesson');
    expect(stale).toContain('recorded/old.txt:1:1 recording: is of nothing the lesson has');
  });

  it('must end as they say', async () => {
    change('code/examples/out_of_bounds.rs', 'titles[0]', 'titles.len()');
    change('code/examples/port.rs', 'done', 'finished');
    const { blocks } = await check();
    expect(blocks[0]).toContain('out_of_bounds.rs must end with exit code 101, but ends with 0');
    expect(blocks[1]).toContain('  line 2: expected "done", found "finished"');
  });

  it('give the log of a program that ends at once', async () => {
    change('code/src/main.rs', 'let port', 'panic!("no database"); let port');
    const { blocks } = await check();
    expect(blocks[0]).toMatch(/exchange: the program ended with code 101 before it accepted/);
    expect(blocks[0]).toContain('no database');
  });

  it('give the log of a program that ends well, but at once', async () => {
    change(
      'code/src/main.rs',
      'let listener',
      'println!("nothing to do"); if port != "0" { return Ok(()); } let listener',
    );
    const { blocks } = await check();
    expect(blocks[0]).toContain(
      `${lessonPlace('```log')}:1 exchange: the program ended with code 0`,
    );
    expect(blocks[0]).toContain('  nothing to do');
  });

  it('give the words of a router that refuses an old path', async () => {
    const refusal = 'Path segments must not start with `:`. For capture groups, use `{capture}`';
    change(
      'code/src/main.rs',
      'let listener',
      `assert!(!"/books/:id".contains("/:"), "{}", "${refusal}"); let listener`,
    );
    const { blocks } = await check();
    expect(blocks[0]).toContain(
      `${lessonPlace('```log')}:1 exchange: the program ended with code 101`,
    );
    expect(blocks[0]).toContain(refusal);
  });

  it('give the log of a program that breaks off', async () => {
    change('code/src/main.rs', '"404 Not Found"', 'panic!("lost the shelf")');
    const { blocks } = await check();
    expect(blocks[0]).toContain('exchange: asked for GET /missing the program broke off');
    expect(blocks[0]).toContain('lost the shelf');
  });
});
