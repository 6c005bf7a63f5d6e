import { DraftSync } from './draft-sync';
import { TabLock } from './tab-lock';
import type { Call } from './tell-model';

const LETTING_GO = 300;

/** What becomes of the draft. */
interface Watcher {
  /** It is here, with what the device has of it. */
  opened(draft: DraftSync): void;
  /** Another tab has it. */
  elsewhere(): void;
  /** Something about it changed. */
  told(): void;
}

/** The draft that is open in this tab, as long as no other tab has it. */
export class DraftInTab {
  draft: DraftSync | undefined;
  private lock: TabLock | undefined;

  constructor(private readonly watcher: Watcher) {}

  get isBegun(): boolean {
    return this.lock !== undefined;
  }

  /** Opens it once this tab has its turn. */
  async begin(call: Call): Promise<void> {
    const lock = new TabLock(
      call.link,
      () => void this.open(call),
      async () => {
        await this.draft?.close();
        this.away();
      },
      () => {
        this.draft?.abandon();
        this.away();
      },
    );
    this.lock = lock;
    if (!(await lock.take())) {
      // A page just left may still hold it for a moment.
      window.setTimeout(() => this.lock === lock && !this.draft && this.away(), LETTING_GO);
    }
  }

  private async open(call: Call): Promise<void> {
    const draft = new DraftSync(call.link, languageOf(call), call.today, () => this.watcher.told());
    this.draft = draft;
    await draft.open();
    this.watcher.opened(draft);
  }

  private away(): void {
    this.draft = undefined;
    this.watcher.elsewhere();
  }

  /** Has the tab that has it let go. */
  insist(): void {
    this.lock?.insist();
  }

  /** Other tabs may open it; what is to be seen of it here stays. */
  release(): void {
    this.lock?.end();
  }

  /** Resolves once what was written is kept; this tab has no draft any more. */
  async end(): Promise<void> {
    const closed = this.draft?.close();
    this.lock?.end();
    this.lock = undefined;
    this.draft = undefined;
    await closed;
  }
}

/** The language of the page, if the call takes words in it. */
function languageOf(call: Call): string {
  const tags = call.languages.map((one) => one.tag);
  const page = document.documentElement.lang.slice(0, 2);
  return tags.find((tag) => tag.startsWith(page)) ?? tags[0] ?? 'en';
}
