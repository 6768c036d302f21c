import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const template = path.resolve(import.meta.dirname, '../../tests/site/content');
const PHASES_PER_GUIDE = 10;
const WORDS = 1500;
const SAMPLES = 8;
const LINES_PER_SAMPLE = 15;
const QUESTIONS = 3;

/**
 * Writes a course of lessons of one size: 1,500 words, 8 samples of 15 lines, a diagram and 3
 * questions each, in guides of 10.
 *
 * @param folder the content folder to write; its previous content is removed
 */
export function generateCourse(folder: string, lessons: number): void {
  rmSync(folder, { recursive: true, force: true });
  for (const shared of ['Cargo.toml', 'Cargo.lock', 'rust-toolchain.toml', 'diagrams']) {
    cpSync(path.join(template, shared), path.join(folder, shared), { recursive: true });
  }
  for (let first = 0; first < lessons; first += PHASES_PER_GUIDE) {
    const count = Math.min(PHASES_PER_GUIDE, lessons - first);
    const phases = Array.from({ length: count }, (_, index) => `phase-${index + 1}`);
    const guide = path.join(folder, 'guides', `guide-${first / PHASES_PER_GUIDE + 1}`);
    mkdirSync(guide, { recursive: true });
    writeFileSync(path.join(guide, 'guide.yaml'), guideText(path.basename(guide), phases));
    for (const [index, phase] of phases.entries()) {
      writeLesson(path.join(guide, phase), first + index + 1);
    }
  }
}

function guideText(name: string, phases: readonly string[]): string {
  return [
    `title: The guide ${name}`,
    'summary: A guide that was generated to measure the build.',
    'outcome: Figures.',
    'prerequisites: [Patience]',
    'builds_on: []',
    'crates: [axum]',
    `phases: [${phases.join(', ')}]`,
  ].join('\n');
}

function writeLesson(folder: string, number: number): void {
  mkdirSync(path.join(folder, 'code/src'), { recursive: true });
  const samples = Array.from({ length: SAMPLES }, (_, index) => sample(number, index + 1));
  writeFileSync(path.join(folder, 'code/src/main.rs'), samples.join('\n'));
  writeFileSync(path.join(folder, 'lesson.mdx'), lessonText(number));
}

function sample(lesson: number, number: number): string {
  const name = `sample_${lesson}_${number}`;
  const body = Array.from(
    { length: LINES_PER_SAMPLE - 3 },
    (_, line) => `    let value_${line}: Option<&str> = parts.get(${line}).copied(); // ${number}`,
  );
  const lines = [`async fn ${name}(parts: &[&str]) -> usize {`, ...body, '    parts.len()', '}'];
  return [`// region: ${name}`, ...lines, `// endregion: ${name}`, ''].join('\n');
}

function lessonText(number: number): string {
  const sections = Array.from({ length: SAMPLES }, (_, index) => section(number, index + 1));
  return `---
title: Generated lesson ${number}
description: It has the size of a real lesson.
updated: 2026-01-01
objectives: [Measure the build, Measure the page, Compare with others]
---

${prose(number, 0, 60)}

${sections.join('\n\n')}

\`\`\`mermaid
flowchart TB
  accTitle: From request to response
  accDescr: A request goes through the router to a handler and comes back as a response.
  client[Client] -->|request| router[Router]
  router -->|match| handler[Handler]
  handler -->|IntoResponse| client
\`\`\`

## Recap

- ${prose(number, 99, 20)}

\`\`\`quiz
${JSON.stringify(
  Array.from({ length: QUESTIONS }, (_, index) => question(number, index)),
  null,
  2,
)}
\`\`\`
`;
}

function section(lesson: number, part: number): string {
  const words = Math.floor((WORDS - 80) / SAMPLES);
  const heading = `## Part ${part} of lesson ${lesson}`;
  const fence = `\`\`\`rust file=code/src/main.rs region=sample_${lesson}_${part}\n\`\`\``;
  return [heading, prose(lesson, part, words / 2), fence, prose(lesson, part + 50, words / 2)].join(
    '\n\n',
  );
}

function question(lesson: number, index: number) {
  return {
    q: `What does question ${index} of lesson ${lesson} ask about \`IntoResponse\`?`,
    choices: [`The answer ${index}`, `Another answer to ${lesson}`, 'A third thing'],
    answer: index % 3,
    explain: prose(lesson, index + 70, 30),
  };
}

const VOCABULARY =
  `request response handler router state layer service body header status extractor path query
  value type trait compiler error message thread task future runtime socket port address method route order argument
  function returns takes waits answers matches fails reads writes holds shares locks drops the a one each every before
  after when while because and then into from with without`.split(/\s+/);

/**
 * Generates text that differs from lesson to lesson like real text, and is the same in every run.
 */
function prose(lesson: number, part: number, words: number): string {
  let seed = lesson * 1009 + part * 9176 + 1;
  const text = Array.from({ length: Math.round(words) }, (_, index) => {
    seed = (seed * 48271) % 2147483647;
    const word = VOCABULARY[seed % VOCABULARY.length] ?? '';
    return index % 14 === 13 ? `${word}.` : word;
  });
  return `${text.join(' ')}.`;
}
