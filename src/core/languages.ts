/** The languages with syntax highlighting, and their display names. */
export const languageNames = {
  rust: 'Rust',
  toml: 'TOML',
  json: 'JSON',
  http: 'HTTP',
  sh: 'Shell',
  yaml: 'YAML',
  sql: 'SQL',
  text: 'Text',
} as const;

/** The display name of a language; an unknown language is its own name. */
export function nameOfLanguage(language: string): string {
  return new Map<string, string>(Object.entries(languageNames)).get(language) ?? language;
}

/** The language of a file, by its extension; `text` if it is unknown. */
export function languageOf(file: string): string {
  const extension = /\.(\w+)$/.exec(file)?.[1] ?? '';
  const language = { rs: 'rust', yml: 'yaml' }[extension] ?? extension;
  return language in languageNames ? language : 'text';
}
