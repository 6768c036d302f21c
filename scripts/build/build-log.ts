interface LogEvent {
  readonly level: string;
  readonly label: string | null;
  readonly message: string;
}

// Every MDX file brings this one, and it has no consequence.
const harmless = /MODULE_LEVEL_DIRECTIVE/;

/**
 * What Astro writes its log to during a build (it loads this file by its path): warnings are
 * shown; errors are not, because the build also throws them and they are described from there.
 */
export default function buildLog(): { write: (event: LogEvent) => void } {
  return {
    write({ level, label, message }) {
      if (level !== 'warn' || harmless.test(message)) return;
      console.error(`Warning${label ? ` (${label})` : ''}: ${message}`);
    },
  };
}
