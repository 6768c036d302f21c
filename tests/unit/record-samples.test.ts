import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { checkRecordings, checkSamples } from '../../scripts/record/check.ts';
import { measureSamples } from '../../scripts/record/measure.ts';
import { findPhases, type Phase } from '../../scripts/record/phases.ts';
import { take } from '../../scripts/record/take.ts';
import { writeRecordings } from '../../scripts/record/write.ts';
import { findCargo } from '../../scripts/setup/cargo.ts';
import { displayPath } from '../../src/markdown/content-files.ts';
import { verifiedRecord } from '../../src/markdown/verified.ts';

const fixture = path.resolve('tests/fixtures/record');
const phaseFolder = 'guides/demo/first';
const made = { rustc: '1.95.0', today: '2030-01-02' };

/** Named before anything reads it: where the course's content is, is fixed from then on. */
const content = vi.hoisted(() => {
  const folder = `${process.env['TMPDIR'] ?? '/tmp'}/from-zero-samples-${process.pid}`;
  process.env['FROM_ZERO_CONTENT'] = folder;
  return folder;
});

describe.skipIf(findCargo() === undefined)('the samples of a lesson', { timeout: 120_000 }, () => {
  const inPhase = (name: string) => path.join(content, phaseFolder, name);

  beforeAll(() => {
    mkdirSync(content);
    cpSync(fixture, content, { recursive: true });
  });
  afterEach(() => {
    rmSync(path.join(content, 'guides'), { recursive: true });
    cpSync(path.join(fixture, 'guides'), path.join(content, 'guides'), { recursive: true });
  });
  afterAll(() => rmSync(content, { recursive: true }));

  /** Changes a file of the phase. */
  function change(name: string, from: string, to: string): void {
    const text = readFileSync(inPhase(name), 'utf8');
    if (!text.includes(from)) throw new Error(`${name} does not hold ${from}`);
    writeFileSync(inPhase(name), text.replace(from, to));
  }

  function onlyPhase(): Phase {
    const [phase] = findPhases(content, ['demo/first']);
    if (phase === undefined) throw new Error('the fixture has a phase');
    return phase;
  }

  function check(): Promise<{ passed: number; blocks: readonly string[] }> {
    return checkRecordings(content, onlyPhase());
  }

  /** The recordings by name. */
  function recorded(): Record<string, string> {
    const names = readdirSync(inPhase('recorded'));
    return Object.fromEntries(
      names.map((name) => [name, readFileSync(inPhase(`recorded/${name}`), 'utf8')]),
    );
  }

  /** The place of a line of the lesson, or of one before it, as a message names it. */
  function lessonPlace(text: string, before = 0): string {
    const lines = readFileSync(inPhase('lesson.mdx'), 'utf8').split('\n');
    return `${displayPath(inPhase('lesson.mdx'))}:${lines.indexOf(text) + 1 - before}`;
  }

  it('all pass as they are: form, lints, 2 tests, 3 replies, 2 logs, commands, 3 outputs, 3 answers', async () => {
    expect(await checkSamples(content, [])).toEqual({ passed: 17, failed: 0, blocks: [] });
  });

  it('are recorded the same every time, though they vary, and on the day of the first', async () => {
    const before = recorded();
    writeFileSync(inPhase('recorded/old.txt'), 'of a file that is gone');
    const phase = onlyPhase();
    writeRecordings(content, phase, await take(content, phase), made);
    expect(recorded()).toEqual(before);
  });

  it('are recorded anew where more than what varies has changed', async () => {
    const before = JSON.parse(recorded()['verified.json'] ?? '');
    change('code/src/main.rs', 'Emma\\', 'Persuasion\\');
    const phase = onlyPhase();
    writeRecordings(content, phase, await take(content, phase), made);
    const { date, inputs } = JSON.parse(recorded()['verified.json'] ?? '');
    expect(date).toBe('2030-01-02');
    expect(inputs).not.toBe(before.inputs);
    expect(await check()).toMatchObject({ passed: 13, blocks: [] });
  });

  it('are run again only where something has changed, or when all are asked for', async () => {
    const program = path.join(content, 'target/debug/demo-first');
    await checkSamples(content, [], { isQuick: true });
    rmSync(program);
    expect(await checkSamples(content, [], { isQuick: true })).toMatchObject({ passed: 17 });
    expect(existsSync(program)).toBe(false);
    await checkSamples(content, []);
    expect(existsSync(program)).toBe(true);
    rmSync(program);
    change('recorded/port.txt', 'done', 'finished');
    expect(await checkSamples(content, [], { isQuick: true })).toMatchObject({ failed: 1 });
  });

  it('must be recorded again when the crate has changed, even if all is as it was', async () => {
    change('code/src/main.rs', '/// Says the request', '/// Repeats the request');
    const { blocks } = await check();
    expect(blocks).toEqual([
      `${displayPath(inPhase('lesson.mdx'))}:1:1 lesson: is not verified as it stands; run npm run record -- demo/first`,
    ]);
  });

  it('need no record as long as there are none', async () => {
    writeFileSync(inPhase('lesson.mdx'), 'Nothing is shown yet.');
    for (const folder of ['recorded', 'code/fails', 'code/examples']) {
      rmSync(inPhase(folder), { recursive: true });
    }
    expect(await check()).toMatchObject({ blocks: [] });
  });

  it('say what they were verified with, as long as nothing has changed', () => {
    expect(verifiedRecord(inPhase(''))).toMatchObject({ rustc: '1.95.0', date: '2026-11-21' });
    change('lesson.mdx', 'A request with a header', 'A request with headers');
    expect(verifiedRecord(inPhase(''))).toBeDefined();
    change('lesson.mdx', '```http\nGET /missing', '```http varies=/id\nGET /missing');
    expect(verifiedRecord(inPhase(''))).toBeUndefined();
  });

  it('are measured with nothing built before', async () => {
    const measured = await measureSamples(content);
    expect(measured.map(({ what }) => what)).toEqual(['cargo fmt, clippy and test', 'demo/first']);
  });

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

  describe('answer a question otherwise than its key says,', () => {
    const mend = 'change the answer or the code';

    it('with another status', async () => {
      change('lesson.mdx', '"`404`"', '"`400 Bad Request`"');
      const answer = lessonPlace('    "answer": 1,');
      expect((await check()).blocks).toEqual([
        `${answer}:5 quiz: the key says \`400 Bad Request\`, but \`GET /missing\` is answered \`404 Not Found\`; ${mend}`,
      ]);
    });

    it('with another error', async () => {
      change('lesson.mdx', '["E0308"]', '["E0277"]');
      const answer = lessonPlace('    "accept": ["E0277"],');
      expect((await check()).blocks).toEqual([
        `${answer}:16 quiz: the key says \`E0277\`, but compiling code/fails/wrong_type.rs gives \`E0308\`; ${mend}`,
      ]);
    });

    it('with another output, as the code has it now', async () => {
      change('code/examples/port.rs', 'done', 'finished');
      const { blocks } = await check();
      expect(blocks).toHaveLength(2);
      expect(blocks[1]).toBe(
        `${lessonPlace('    "answer": 0,')}:5 quiz: the key says \`about to listen on 127.0.0.1:3000 done\`, but running code/examples/port.rs prints \`about to listen on 127.0.0.1:3000 finished\`; ${mend}`,
      );
    });
  });

  it('name the question whose derived answer is not the recorded one', async () => {
    const place = lessonPlace('    "predict": { "of": "status", "request": "GET /missing" }');
    change('recorded/predictions.json', '404 Not Found', '404 Nothing');
    expect((await check()).blocks).toEqual([
      `${place}:5 quiz: \`GET /missing\` is answered \`404 Not Found\`, and \`404 Nothing\` is recorded; if the change is right, run npm run record -- demo/first`,
    ]);
    rmSync(inPhase('recorded/predictions.json'));
    expect((await check()).blocks).toEqual([
      `${place}:5 quiz: \`GET /missing\` is not recorded; run npm run record -- demo/first`,
    ]);
    writeFileSync(inPhase('recorded/predictions.json'), '{"GET /missing": 404}');
    expect((await check()).blocks[0]).toContain(
      'predictions.json:1:1 predictions: must hold a text for each request; run npm run record',
    );
  });

  it('may not keep a status that no question asks for', async () => {
    change('recorded/predictions.json', '{', '{ "GET /old": "200 OK",');
    const { blocks } = await check();
    expect(blocks[0]).toContain('predictions.json:1:1 recording: no question asks for `GET /old`');
  });

  it('start the program anew for each status that is predicted', async () => {
    change(
      'code/src/main.rs',
      'let status = status_of(&head);',
      `static ASKED: std::sync::atomic::AtomicBool = std::sync::atomic::AtomicBool::new(false);
       let asked = ASKED.swap(true, std::sync::atomic::Ordering::Relaxed);
       let status = if asked { "409 Conflict" } else { status_of(&head) };`,
    );
    change(
      'lesson.mdx',
      '"of": "prints", "file": "code/examples/port.rs"',
      '"of": "status", "request": "GET /"',
    );
    change('lesson.mdx', '`about to listen on 127.0.0.1:3000 done`', '`200 OK`');
    const phase = onlyPhase();
    expect((await take(content, phase)).statuses).toEqual(
      new Map([
        ['GET /missing', '404 Not Found'],
        ['GET /', '200 OK'],
      ]),
    );
  });

  it('give the log of a program that does not answer what is predicted', async () => {
    change('lesson.mdx', '"request": "GET /missing"', '"request": "GET /lost"');
    change('code/src/main.rs', 'let status = ', 'assert!(!head.contains("/lost")); let status = ');
    const { blocks } = await check();
    const place = lessonPlace('    "predict": { "of": "status", "request": "GET /lost" }');
    expect(blocks[0]).toContain(`${place}:34 quiz: asked for GET /lost the program broke off`);
    expect(blocks[0]).toContain('assertion failed');
  });

  it('name the place of a quiz that can not be read', async () => {
    change('lesson.mdx', '["E0308"]', '[]');
    const { blocks } = await check();
    expect(blocks).toEqual([
      `${lessonPlace('    "accept": [],')}:5 quiz: \`[1].accept\` needs at least 1 entry`,
    ]);
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

  it('are named in full when a phase is unknown', () => {
    expect(() => findPhases(content, ['demo/second'])).toThrow(
      'no phase with code is named `demo/second`; there are `demo/first`',
    );
  });
});
