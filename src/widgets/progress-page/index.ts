import { requireIsland } from '../../browser/read-island.ts';
import { siteMessages } from '../../browser/site-messages.ts';
import { fill } from '../../core/fill.ts';
import { PROGRESS_MESSAGES, type ProgressMessages } from '../../core/islands/progress-page.ts';
import { countNew, type ProgressCounts } from '../../core/progress/count.ts';
import { mergeProgress } from '../../core/progress/merge.ts';
import { noProgress } from '../../core/progress/progress.ts';
import { describeScores, pageScores } from '../../core/progress/scores.ts';
import { type GuideScope, splitProgress } from '../../core/progress/start-over.ts';
import {
  changeProgress,
  isPersisted,
  PROGRESS_CHANGED,
  persistenceStatus,
  readProgress,
} from '../store.ts';
import { exportName, readProgressFile, saveText } from './files.ts';
import { showKept } from './kept.ts';
import {
  clearUndo,
  hasRoom,
  quarantinedValues,
  readUndo,
  remove,
  saveUndo,
  storedText,
} from './storage.ts';

/** `<progress-page>`: exports, imports and resets progress, and shows storage problems. */
class ProgressPage extends HTMLElement {
  readonly #messages = requireIsland<ProgressMessages>(PROGRESS_MESSAGES);
  /** The keys of quarantined values that were downloaded, and may now be deleted. */
  readonly #downloaded = new Set<string>();

  /** Reading alone does not tell. Found out once: other tabs see each try, and would try too. */
  #isFull = false;

  connectedCallback(): void {
    this.#isFull = !hasRoom();
    for (const part of this.#all('[data-script]')) part.hidden = false;
    this.addEventListener('click', this.#click);
    this.addEventListener('change', this.#choose);
    document.addEventListener('dragover', this.#drag);
    document.addEventListener('drop', this.#drop);
    document.addEventListener(PROGRESS_CHANGED, this.#show);
    this.#show();
    void showKept(this);
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
      fetch: () => this.#download(key),
      discard: () => this.#discard(key),
    };
    actions[button.dataset['do'] ?? '']?.();
  };

  #export(): void {
    const progress = readProgress();
    // Progress that only a newer version can read is exported unchanged.
    const text = persistenceStatus() === 'newer' ? storedText() : `${JSON.stringify(progress)}\n`;
    saveText(exportName(new Date()), text);
  }

  readonly #choose = ({ target }: Event): void => {
    if (!(target instanceof HTMLInputElement)) return;
    const [file] = target.files ?? [];
    if (file)
      this.#import(file).finally(() => {
        // So that the same file can be chosen again.
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
    const { rejected, imported } = this.#messages;
    if (typeof read === 'string') {
      this.#report(fill(rejected[read], { file: file.name }), 'rejected');
      return;
    }
    const before = readProgress();
    changeProgress((progress) => mergeProgress(progress, read));
    const counts = this.#counts(countNew(before, readProgress()));
    const { some, nothing, unsaved } = imported;
    const message = fill(counts ? some : nothing, { file: file.name, counts });
    this.#report(isPersisted() ? message : `${message} ${unsaved}`, 'done');
  }

  #startOver(guide: string): void {
    const { removed } = splitProgress(readProgress(), this.#scope(guide));
    saveUndo({ guide, taken: removed });
    changeProgress((progress) => splitProgress(progress, this.#scope(guide)).rest);
    // Again, because there may not have been room for both before.
    saveUndo({ guide, taken: removed });
    this.#show();
    this.#one('[data-do="undo"]').focus();
  }

  #undo(): void {
    const undo = readUndo();
    if (!undo) return;
    changeProgress((progress) => mergeProgress(progress, undo.taken));
    clearUndo();
    this.#show();
    this.#one('[data-undone]').textContent = this.#messages.undone;
    this.#one(`[data-do="start-over"][data-guide="${undo.guide}"]`).focus();
  }

  #dismiss(): void {
    clearUndo();
    this.#show();
    this.closest('main')?.focus();
  }

  #download(key: string): void {
    const found = quarantinedValues().find((quarantined) => quarantined.key === key);
    if (found) saveText(`${key}.txt`, found.text);
    this.#downloaded.add(key);
    this.#show();
  }

  #discard(key: string): void {
    remove(key);
    this.#show();
    this.closest('main')?.focus();
  }

  readonly #show = (): void => {
    const progress = readProgress();
    const status = isPersisted() && this.#isFull ? 'full' : persistenceStatus();
    for (const notice of this.#all('[data-persistence]')) {
      notice.hidden = notice.dataset['persistence'] !== status;
    }
    for (const button of this.#all('[data-do="start-over"]')) {
      const { removed } = splitProgress(progress, this.#scope(button.dataset['guide'] ?? ''));
      button.hidden = this.#counts(countNew(noProgress, removed)) === '';
    }
    for (const element of this.#all('[data-score-of]')) {
      const scores = pageScores(progress, element.dataset['scoreOf'] ?? '');
      element.textContent = describeScores(scores, siteMessages().scores);
    }
    this.#showUndo();
    this.#showQuarantined();
  };

  #showUndo(): void {
    const undo = readUndo();
    const bar = this.#one('.undo');
    bar.hidden = !undo;
    this.#one('[data-undone]').textContent = '';
    if (!undo) return;
    const counts = this.#counts(countNew(noProgress, undo.taken));
    const guide = this.#find(`section[data-guide="${undo.guide}"] h3`)?.textContent.trim();
    const { all, guide: one } = this.#messages.startedOver;
    const message = fill(undo.guide === '' ? all : one, { guide: guide ?? undo.guide, counts });
    const line = this.#one('.undo p');
    if (line.textContent !== message) line.textContent = message;
  }

  #showQuarantined(): void {
    const quarantined = quarantinedValues();
    const section = this.#one('[data-quarantined]');
    section.hidden = quarantined.length === 0;
    const template = section.querySelector('template');
    const rows = quarantined.map(({ key, text }) => {
      const row = document.importNode(template?.content ?? new DocumentFragment(), true);
      for (const button of row.querySelectorAll('button')) {
        button.dataset['key'] = key;
        if (button.dataset['do'] === 'discard') button.hidden = !this.#downloaded.has(key);
      }
      row.querySelector('code')?.append(text.slice(0, 60));
      return row;
    });
    section.querySelector('ul')?.replaceChildren(...rows);
  }

  #report(message: string, result: 'done' | 'rejected'): void {
    const report = this.#one('[data-report]');
    report.dataset['report'] = result;
    report.textContent = message;
  }

  #scope(guide: string): GuideScope | undefined {
    if (guide === '') return undefined;
    const keys = this.#find(`section[data-guide="${guide}"]`)?.dataset['keys'] ?? '';
    return { slug: guide, keys: keys.split(' ').filter(Boolean) };
  }

  /** The counts that aren't zero, as text; empty if all are zero. */
  #counts(counts: ProgressCounts): string {
    const { pages, answers, reviews } = this.#messages.counts;
    const all = [
      { count: counts.pages, ...pages },
      { count: counts.answers, ...answers },
      { count: counts.reviews, ...reviews },
    ];
    const parts = all
      .filter(({ count }) => count > 0)
      .map(({ count, one, many }) => (count === 1 ? one : fill(many, { count })));
    return new Intl.ListFormat(document.documentElement.lang).format(parts);
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
