interface LogEvent {
  readonly level: string;
  readonly label: string | null;
  readonly message: string;
}

// This warning appears for every MDX file and can be ignored.
const harmless = /MODULE_LEVEL_DIRECTIVE/;

/**
 * The logger that Astro uses during a build (it loads this file by its path). It prints warnings,
 * but not errors, because the build also throws those and `describeBuildFailure` formats them.
 */
export default function buildLog(): { write: (event: LogEvent) => void } {
  return {
    write({ level, label, message }) {
      if (level !== 'warn' || harmless.test(message)) return;
      console.error(`Warning${label ? ` (${label})` : ''}: ${message}`);
    },
  };
}
