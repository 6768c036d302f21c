/** Has the browser save a file. */
export function saveFile(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Not at once: some browsers start to save only after the click was handled.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
