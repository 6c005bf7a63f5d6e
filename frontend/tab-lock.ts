/**
 * Sees to it that a telling is open in one window of a device at a time. The second waits, and goes on by itself when the first
 * is closed; or it asks the first to let go. Where the browser has no locks (a page over plain HTTP) each window has its turn at once.
 */
const PATIENCE = 1_500;

export class TabLock {
  private readonly name: string;
  private readonly channel: BroadcastChannel | undefined;
  private release: (() => void) | undefined;
  private held = false;
  private ended = false;

  /**
   * @param begin called when this window has its turn
   * @param yielding called when another window asks for it: resolves when everything is written down
   * @param robbed called when another window took it, because this one did not answer
   */
  constructor(
    link: string,
    private readonly begin: () => void,
    private readonly yielding: () => Promise<void>,
    private readonly robbed: () => void,
  ) {
    this.name = `fm-tell-${link}`;
    this.channel = 'BroadcastChannel' in window ? new BroadcastChannel(this.name) : undefined;
    this.channel?.addEventListener('message', () => void this.letGo());
  }

  /** False if another window has it; then this one stands in line. */
  async take(): Promise<boolean> {
    if (!('locks' in navigator)) {
      this.held = true;
      this.begin();
      return true;
    }
    const free = await new Promise<boolean>((resolve) => {
      navigator.locks
        .request(this.name, { ifAvailable: true }, (lock) => {
          resolve(lock !== null);
          return lock ? this.hold() : undefined;
        })
        .catch(() => this.lost());
    });
    if (!free) {
      this.queue();
    }
    return free;
  }

  /** Asks the window that has it to let go, and takes it if that one does not answer. */
  insist(): void {
    this.channel?.postMessage('yield');
    window.setTimeout(() => {
      if (!this.held && !this.ended) {
        void navigator.locks.request(this.name, { steal: true }, () => this.hold()).catch(() => this.lost());
      }
    }, PATIENCE);
  }

  /** Lets the next window have it. */
  end(): void {
    this.ended = true;
    this.held = false;
    this.release?.();
    this.channel?.close();
  }

  private queue(): void {
    navigator.locks
      .request(this.name, () => this.hold())
      .catch(() => this.lost());
  }

  private hold(): Promise<void> {
    if (this.held || this.ended) {
      return Promise.resolve();
    }
    this.held = true;
    this.begin();
    return new Promise((resolve) => (this.release = resolve));
  }

  private async letGo(): Promise<void> {
    if (this.held) {
      await this.yielding();
      this.held = false;
      this.release?.();
      if ('locks' in navigator) {
        this.queue();
      }
    }
  }

  private lost(): void {
    if (this.held) {
      this.held = false;
      this.robbed();
    }
  }
}
