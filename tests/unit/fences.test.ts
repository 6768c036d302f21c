import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { FENCES } from '../../src/core/fences.ts';

describe('the component of a fence exists, in its folder or with the shared blocks:', () => {
  test.each(Object.entries(FENCES))('%s', (language, { component }) => {
    const files = [
      `src/fences/${language}/${component}.astro`,
      `src/components/blocks/${component}.astro`,
    ];
    expect(files.filter((file) => existsSync(file))).toHaveLength(1);
  });
});
