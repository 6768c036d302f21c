import { describe, expect, it } from 'vitest';
import { findCargo } from '../../scripts/rust/find-cargo.ts';
import { useSamplesCourse } from './samples-course.ts';

describe.skipIf(findCargo() === undefined)('samples that are not what the lesson says', () => {
  const { change, check, lessonPlace } = useSamplesCourse();

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
});
