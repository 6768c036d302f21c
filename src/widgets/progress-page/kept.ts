/** Says whether the browser keeps what is stored until the reader deletes it. */
export async function showKept(page: ParentNode): Promise<void> {
  const kept = (await isKept()) ? 'yes' : 'no';
  for (const line of page.querySelectorAll<HTMLElement>('[data-kept]')) {
    line.hidden = line.dataset['kept'] !== kept;
  }
}

async function isKept(): Promise<boolean> {
  try {
    return await navigator.storage.persisted();
  } catch {
    return false;
  }
}
