import { describe, expect, test } from 'vitest';
import { CommandError } from '../../scripts/shared/command.ts';
import { parseCommandLine } from '../../scripts/shared/command-line.ts';

const cards = { command: 'npm run cards', options: ['check', 'all'] } as const;
const samples = {
  command: 'npm run samples',
  options: ['all', 'other-versions'],
  positionals: '[phase …]',
} as const;

describe('the arguments of a command', () => {
  test('may be none', () => {
    expect(parseCommandLine(samples, [])).toEqual({ options: new Set(), positionals: [] });
  });

  test('are options and names, in any order', () => {
    const args = ['axum/state', '--other-versions', 'axum/crud', '--all'];
    expect(parseCommandLine(samples, args)).toEqual({
      options: new Set(['all', 'other-versions']),
      positionals: ['axum/state', 'axum/crud'],
    });
  });

  test('are names behind two dashes, whatever they begin with', () => {
    expect(parseCommandLine(samples, ['--', '--all']).positionals).toEqual(['--all']);
  });

  const ofCards = 'usage: npm run cards -- [--check] [--all]';
  const ofSamples = 'usage: npm run samples -- [--all] [--other-versions] [phase …]';

  test.each([
    [cards, ['--force'], `Unknown option '--force'; ${ofCards}`],
    [cards, ['-a'], `Unknown option '-a'; ${ofCards}`],
    [cards, ['--check=yes'], `Option '--check' does not take an argument; ${ofCards}`],
    [cards, ['home'], `Unexpected argument 'home'; ${ofCards}`],
    [samples, ['axum/state', '--al'], `Unknown option '--al'; ${ofSamples}`],
  ])('%j with %j is an error that names what is accepted', (accepted, args, message) => {
    expect(() => parseCommandLine(accepted, args)).toThrow(new CommandError(message));
  });
});
