import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { displayPath } from '../src/content/index.ts';
import { content } from '../src/content/site.ts';
import { quizJsonSchema } from '../src/questions/json-schema.ts';
import { runCommand } from './shared/command.ts';

/** Writes the JSON schema of quiz blocks into the content, for use in editors. */
await runCommand(async () => {
  const file = path.join(content.root, 'quiz.schema.json');
  writeFileSync(file, `${JSON.stringify(quizJsonSchema(), undefined, 2)}\n`);
  console.log(`${displayPath(file)} written`);
  return 0;
});
