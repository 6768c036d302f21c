import type { FileIssue } from '../../../src/core/issue.ts';
import type { LessonQuestions } from './lesson.ts';

/** Wants Rust in a prompt to come from the lesson's crate, where it is compiled. */
export function requireCompiledCode({ questions }: LessonQuestions): FileIssue[] {
  return questions.flatMap(({ question: { code }, issue }) => {
    if (code === undefined || !('text' in code) || code.language !== 'rust') return [];
    const mend =
      'put it into code/src, code/examples or code/fails, and name it as `"code": { "file": … }`';
    return [issue(`nothing compiles this code; ${mend}`, ['code'])];
  });
}

/** Refuses a prediction about one file below the code of another. */
export function rejectForeignCode({ questions }: LessonQuestions): FileIssue[] {
  return questions.flatMap(({ question: { code, predict }, issue }) => {
    if (code === undefined || predict === undefined || !('file' in predict)) return [];
    if ('file' in code && code.file === predict.file) return [];
    const run = `the answer is found by running ${predict.file}, which is not what \`code\` shows`;
    return [issue(`${run}; name that file there, or leave \`code\` out`, ['code'])];
  });
}
