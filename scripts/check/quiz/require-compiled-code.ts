import type { FileIssue } from '../../../src/core/issue.ts';
import type { LessonQuestions } from './lesson.ts';

/** Requires the Rust code of a question to come from the lesson's crate, where it is compiled. */
export function requireCompiledCode({ questions }: LessonQuestions): FileIssue[] {
  return questions.flatMap(({ question: { code }, issue }) => {
    if (code === undefined || !('text' in code) || code.language !== 'rust') return [];
    const fix =
      'move it to code/src, code/examples or code/fails, and refer to it with `"code": { "file": … }`';
    return [issue(`this code is not compiled; ${fix}`, ['code'])];
  });
}

/** Rejects a prediction about another file than the one that the question shows. */
export function rejectForeignCode({ questions }: LessonQuestions): FileIssue[] {
  return questions.flatMap(({ question: { code, predict }, issue }) => {
    if (code === undefined || predict === undefined || !('file' in predict)) return [];
    if ('file' in code && code.file === predict.file) return [];
    const found = `\`predict\` runs ${predict.file}, but \`code\` shows something else`;
    return [issue(`${found}; show that file, or remove \`code\``, ['code'])];
  });
}
