import { rmSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { capture } from '../../scripts/record/capture.ts';
import { findCargo } from '../../scripts/rust/find-cargo.ts';
import { useSamplesCourse } from './samples-course.ts';

describe.skipIf(findCargo() === undefined)('samples that answer questions', () => {
  const { content, inPhase, change, onlyPhase, check, lessonPlace } = useSamplesCourse();

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
    expect((await capture(content, phase)).statuses).toEqual(
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
});
