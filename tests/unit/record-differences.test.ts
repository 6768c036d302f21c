import { describe, expect, it } from 'vitest';
import { findCargo } from '../../scripts/rust/find-cargo.ts';
import { useSamplesCourse } from './samples-course.ts';

describe.skipIf(findCargo() === undefined)('samples that differ from the recordings', () => {
  const { change, check, lessonLine } = useSamplesCourse();

  it('are reported at the block in the lesson if the status differs', async () => {
    change('recorded/exchanges.json', '404 Not Found', '400 Bad Request');
    const { passed, blocks } = await check();
    expect(passed).toBe(11);
    expect(blocks).toEqual([
      [
        `${lessonLine('GET /missing', 1)}:1 exchange: GET /missing gets a response that differs from the recording`,
        '  status: expected 400 Bad Request, found 404 Not Found',
        '  If the change is right, run npm run record -- demo/first.',
      ].join('\n'),
    ]);
  });

  it('are reported at the block in the lesson if the body differs', async () => {
    change('code/src/main.rs', '{head}{}', '{head}{} again');
    const { blocks } = await check();
    expect(blocks[1]).toContain(`${lessonLine('GET /missing', 1)}:1 exchange: GET /missing`);
    expect(blocks[1]).toContain('  body: line 4: expected "", found " again"');
  });

  it('are reported if a volatile part does not exist', async () => {
    change('lesson.mdx', 'varies="x-request,/id"', 'varies="x-request-id,/number"');
    const { blocks } = await check();
    expect(blocks).toEqual([
      `${lessonLine('GET /stamp', 1)}:1 varies: the response has no header \`x-request-id\`; it has \`content-length\`, \`content-type\` and \`x-request\``,
      `${lessonLine('GET /stamp', 1)}:1 varies: the body has no value at \`/number\`; its top-level pointers are \`/id\` and \`/title\``,
    ]);
  });

  it('are reported if a response differs in a part that is not volatile', async () => {
    change('code/src/main.rs', 'Emma\\', 'Persuasion\\');
    const { blocks } = await check();
    expect(blocks[0]).toMatch(
      /exchange: GET \/stamp gets a response that differs from the recording\n {2}header content-length: .*\n {2}body: line 1/,
    );
  });

  it('are reported at the block in the lesson if the log differs', async () => {
    change('code/src/main.rs', 'listening on', 'waiting at');
    const { blocks } = await check();
    expect(blocks).toEqual([
      [
        `${lessonLine('```log')}:1 log: differs from the recording`,
        '  line 1: expected "listening on http://127.0.0.1:3000", found "waiting at http://127.0.0.1:3000"',
        '  If the change is right, run npm run record -- demo/first.',
      ].join('\n'),
    ]);
  });

  it('are reported if the output of a command differs', async () => {
    change('code/src/main.rs', 'println!("Emma")', 'println!("Persuasion")');
    const { blocks } = await check();
    expect(blocks[0]).toContain(`${lessonLine('```run')}:1 run: differs from the recording`);
    expect(blocks[0]).toContain('line 8: expected "Emma", found "Persuasion"');
  });

  it('may run only cargo and the program as commands', async () => {
    change('lesson.mdx', 'cargo test', 'ls');
    const { blocks } = await check();
    expect(blocks[0]).toContain(`${lessonLine('ls')}:1 run: \`ls\` is not allowed`);
  });

  it('may not have a new request without a recording', async () => {
    change('lesson.mdx', 'GET /missing', 'GET /other');
    const { blocks } = await check();
    expect(blocks.join()).toContain('exchange: GET /other is not recorded; run npm run');
  });

  it('are reported at the line of an invalid request', async () => {
    change('lesson.mdx', 'GET /missing', 'GET missing');
    const { blocks } = await check();
    expect(blocks[0]).toContain(`${lessonLine('GET missing')}:5 `);
  });

  it('give only the position of the error if the lesson can not be read', async () => {
    change('lesson.mdx', 'GET /missing\n```', 'GET /missing\n```\n\nAn open {brace');
    const { blocks } = await check();
    expect(blocks).toHaveLength(1);
    expect(blocks[0]).toMatch(/lesson\.mdx:\d+:\d+ lesson: .*closing brace/);
  });
});
