import { type Counts, countNew } from '../../core/progress/count.ts';
import { mergeProgress } from '../../core/progress/merge.ts';
import { noProgress } from '../../core/progress/progress.ts';
import { type GuideScope, splitProgress } from '../../core/progress/start-over.ts';
import {
  changeProgress,
  isPersisted,
  PROGRESS_CHANGED,
  persistenceStatus,
  readProgress,
} from '../store.ts';
import { download, exportName, readProgressFile } from './files.ts';
import { forgetUndo, keepUndo, quarantinedTexts, readUndo, remove, storedText } from './storage.ts';

/** `<progress-page>`: export, import and starting over, and what to know of the storage. */
class ProgressPage extends HTMLElement {
  /** The texts put quarantined that were downloaded, so that they may be thrown away. */
  readonly #fetched = new Set<string>();

  connectedCallback(): void {
    for (const part of this.#all('[data-script]')) part.hidden = false;
    this.addEventListener('click', this.#click);
    this.addEventListener('change', this.#choose);
    document.addEventListener('dragover', this.#drag);
    document.addEventListener('drop', this.#drop);
    document.addEventListener(PROGRESS_CHANGED, this.#show);
    this.#show();
  }

  disconnectedCallback(): void {
    this.removeEventListener('click', this.#click);
    this.removeEventListener('change', this.#choose);
    document.removeEventListener('dragover', this.#drag);
    document.removeEventListener('drop', this.#drop);
    document.removeEventListener(PROGRESS_CHANGED, this.#show);
  }

  readonly #click = ({ target }: Event): void => {
    const button = target instanceof Element && target.closest<HTMLElement>('[data-do]');
    if (!button) return;
    const { guide = '', key = '' } = button.dataset;
    const actions: Readonly<Record<string, () => void>> = {
      export: () => this.#export(),
      'start-over': () => this.#startOver(guide),
      undo: () => this.#undo(),
      dismiss: () => this.#dismiss(),
      fetch: () => this.#fetch(key),
      discard: () => this.#discard(key),
    };
    actions[button.dataset['do'] ?? '']?.();
  };

  #export(): void {
    const progress = readProgress();
    // What only a newer version can read is handed over as it is.
    const text = persistenceStatus() === 'newer' ? storedText() : `${JSON.stringify(progress)}\n`;
    download(exportName(new Date()), text);
  }

  readonly #choose = ({ target }: Event): void => {
    if (!(target instanceof HTMLInputElement)) return;
    const [file] = target.files ?? [];
    if (file)
      this.#import(file).finally(() => {
        // The same file can be chosen again.
        target.value = '';
      });
  };

  readonly #drag = (event: DragEvent): void => {
    if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
  };

  readonly #drop = (event: DragEvent): void => {
    const [file] = event.dataTransfer?.files ?? [];
    if (!file) return;
    event.preventDefault();
    this.#import(file);
  };

  async #import(file: File): Promise<void> {
    const read = await readProgressFile(file);
    if (typeof read === 'string') {
      this.#report(this.#say(read, { file: file.name }), 'refused');
      return;
    }
    const before = readProgress();
    changeProgress((progress) => mergeProgress(progress, read));
    const counts = this.#counts(countNew(before, readProgress()));
    const words = this.#say(counts ? 'imported' : 'importedNothing', { file: file.name, counts });
    this.#report(isPersisted() ? words : `${words} ${this.#say('importedUnkept')}`, 'done');
  }

  #startOver(guide: string): void {
    const { removed: taken } = splitProgress(readProgress(), this.#scope(guide));
    keepUndo({ guide, taken });
    changeProgress((progress) => splitProgress(progress, this.#scope(guide)).rest);
    // Once more: where there was no room for both, there is now.
    keepUndo({ guide, taken });
    this.#show();
    this.#one('[data-do="undo"]').focus();
  }

  #undo(): void {
    const undo = readUndo();
    if (!undo) return;
    changeProgress((progress) => mergeProgress(progress, undo.taken));
    forgetUndo();
    this.#show();
    this.#one('[data-undone]').textContent = this.#say('undone');
    this.#one(`[data-do="start-over"][data-guide="${undo.guide}"]`).focus();
  }

  #dismiss(): void {
    forgetUndo();
    this.#show();
    this.closest('main')?.focus();
  }

  #fetch(key: string): void {
    const found = quarantinedTexts().find((quarantined) => quarantined.key === key);
    if (found) download(`${key}.txt`, found.text);
    this.#fetched.add(key);
    this.#show();
  }

  #discard(key: string): void {
    remove(key);
    this.#show();
    this.closest('main')?.focus();
  }

  readonly #show = (): void => {
    const progress = readProgress();
    for (const words of this.#all('[data-persistence]')) {
      words.hidden = words.dataset['persistence'] !== persistenceStatus();
    }
    for (const button of this.#all('[data-do="start-over"]')) {
      const { removed: taken } = splitProgress(
        progress,
        this.#scope(button.dataset['guide'] ?? ''),
      );
      button.hidden = this.#counts(countNew(noProgress, taken)) === '';
    }
    for (const place of this.#all('[data-score-of]')) {
      const score = progress.pages[place.dataset['scoreOf'] ?? '']?.score;
      place.textContent = score ? this.#say('score', { ...score }) : '';
    }
    this.#showUndo();
    this.#showAside();
  };

  #showUndo(): void {
    const undo = readUndo();
    const bar = this.#one('.undo');
    bar.hidden = !undo;
    this.#one('[data-undone]').textContent = '';
    if (!undo) return;
    const counts = this.#counts(countNew(noProgress, undo.taken));
    const guide = this.#find(`section[data-guide="${undo.guide}"] h3`)?.textContent.trim();
    const words = this.#say(undo.guide === '' ? 'startedAll' : 'startedGuide', {
      guide: guide ?? undo.guide,
      counts,
    });
    const line = this.#one('.undo p');
    if (line.textContent !== words) line.textContent = words;
  }

  #showAside(): void {
    const quarantined = quarantinedTexts();
    const section = this.#one('[data-quarantined]');
    section.hidden = quarantined.length === 0;
    const model = section.querySelector('template');
    const rows = quarantined.map(({ key, text }) => {
      const row = document.importNode(model?.content ?? new DocumentFragment(), true);
      for (const button of row.querySelectorAll('button')) {
        button.dataset['key'] = key;
        if (button.dataset['do'] === 'discard') button.hidden = !this.#fetched.has(key);
      }
      row.querySelector('code')?.append(text.slice(0, 60));
      return row;
    });
    section.querySelector('ul')?.replaceChildren(...rows);
  }

  #report(words: string, result: 'done' | 'refused'): void {
    const report = this.#one('[data-report]');
    report.dataset['report'] = result;
    report.textContent = words;
  }

  #scope(guide: string): GuideScope | undefined {
    if (guide === '') return undefined;
    const keys = this.#find(`section[data-guide="${guide}"]`)?.dataset['keys'] ?? '';
    return { slug: guide, keys: keys.split(' ').filter(Boolean) };
  }

  /** The numbers that aren't zero, in words; empty where all are. */
  #counts(counts: Counts): string {
    const parts = Object.entries(counts)
      .filter(([, count]) => count > 0)
      .map(([name, count]) => this.#say(`${name}${count === 1 ? 'One' : 'Many'}`, { count }));
    return new Intl.ListFormat(document.documentElement.lang).format(parts);
  }

  #say(name: string, values: Readonly<Record<string, string | number>> = {}): string {
    const words = this.dataset[name] ?? '';
    return words.replace(/\{(\w+)\}/g, (_, key: string) => String(values[key] ?? ''));
  }

  #all(selector: string): NodeListOf<HTMLElement> {
    return this.querySelectorAll<HTMLElement>(selector);
  }

  #find(selector: string): HTMLElement | null {
    return this.querySelector<HTMLElement>(selector);
  }

  #one(selector: string): HTMLElement {
    const found = this.#find(selector);
    if (!found) throw new Error(`The page has no ${selector}.`);
    return found;
  }
}

customElements.define('progress-page', ProgressPage);
