/** The languages that code is coloured as, with what a reader calls them. */
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

/** What a reader calls a language; its own name where it is none of ours. */
export function nameOfLanguage(language: string): string {
  return new Map<string, string>(Object.entries(languageNames)).get(language) ?? language;
}

/** The language of a file, by the ending of its name; `text` where it is none of ours. */
export function languageOf(file: string): string {
  const ending = /\.(\w+)$/.exec(file)?.[1] ?? '';
  const language = { rs: 'rust', yml: 'yaml' }[ending] ?? ending;
  return language in languageNames ? language : 'text';
}
