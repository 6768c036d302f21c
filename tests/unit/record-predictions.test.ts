import { rmSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { capture } from '../../scripts/record/capture.ts';
import { findCargo } from '../../scripts/rust/find-cargo.ts';
import { useSamplesCourse } from './samples-course.ts';

describe.skipIf(findCargo() === undefined)('samples that questions ask about', () => {
  const { content, inPhase, change, onlyPhase, check, lessonLine } = useSamplesCourse();

  describe('are reported if the key of a question does not match', () => {
    const fix = 'change the answer or the code';

    it('the status', async () => {
      change('lesson.mdx', '"`404`"', '"`400 Bad Request`"');
      const answer = lessonLine('    "answer": 1,');
      expect((await check()).blocks).toEqual([
        `${answer}:5 quiz: the key says \`400 Bad Request\`, but \`GET /missing\` is answered \`404 Not Found\`; ${fix}`,
      ]);
    });

    it('the error code', async () => {
      change('lesson.mdx', '["E0308"]', '["E0277"]');
      const answer = lessonLine('    "accept": ["E0277"],');
      expect((await check()).blocks).toEqual([
        `${answer}:16 quiz: the key says \`E0277\`, but compiling code/fails/wrong_type.rs gives \`E0308\`; ${fix}`,
      ]);
    });

    it('the output of the current code', async () => {
      change('code/examples/port.rs', 'done', 'finished');
      const { blocks } = await check();
      expect(blocks).toHaveLength(2);
      expect(blocks[1]).toBe(
        `${lessonLine('    "answer": 0,')}:5 quiz: the key says \`about to listen on 127.0.0.1:3000 done\`, but running code/examples/port.rs prints \`about to listen on 127.0.0.1:3000 finished\`; ${fix}`,
      );
    });
  });

  it('are reported if the captured answer is not the recorded one', async () => {
    const line = lessonLine('    "predict": { "of": "status", "request": "GET /missing" }');
    change('recorded/predictions.json', '404 Not Found', '404 Nothing');
    expect((await check()).blocks).toEqual([
      `${line}:5 quiz: \`GET /missing\` is answered \`404 Not Found\`, but \`404 Nothing\` is recorded; if the change is right, run npm run record -- demo/first`,
    ]);
    rmSync(inPhase('recorded/predictions.json'));
    expect((await check()).blocks).toEqual([
      `${line}:5 quiz: \`GET /missing\` is not recorded; run npm run record -- demo/first`,
    ]);
    writeFileSync(inPhase('recorded/predictions.json'), '{"GET /missing": 404}');
    expect((await check()).blocks[0]).toContain(
      'predictions.json:1:2 predictions: `GET /missing` must be a string, not `404`; run npm run record',
    );
  });

  it('may not have a recorded status that no question asks for', async () => {
    change('recorded/predictions.json', '{', '{ "GET /old": "200 OK",');
    const { blocks } = await check();
    expect(blocks[0]).toContain('predictions.json:1:1 recording: no question asks for `GET /old`');
  });

  it('are run in a new process for each predicted status', async () => {
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
    expect((await capture(content, phase)).statuses).toEqual(
      new Map([
        ['GET /missing', '404 Not Found'],
        ['GET /', '200 OK'],
      ]),
    );
  });

  it('are reported with the log of a program that does not respond', async () => {
    change('lesson.mdx', '"request": "GET /missing"', '"request": "GET /lost"');
    change('code/src/main.rs', 'let status = ', 'assert!(!head.contains("/lost")); let status = ');
    const { blocks } = await check();
    const line = lessonLine('    "predict": { "of": "status", "request": "GET /lost" }');
    expect(blocks[0]).toContain(`${line}:34 quiz: GET /lost failed: the program did not respond`);
    expect(blocks[0]).toContain('assertion failed');
  });

  it('are not run if the quiz can not be read, whose error is reported', async () => {
    change('lesson.mdx', '["E0308"]', '[]');
    const { blocks } = await check();
    expect(blocks).toEqual([
      `${lessonLine('    "accept": [],')}:5 quiz: \`[1].accept\` must have at least 1 entry`,
    ]);
  });
});
