import { Device, type Kept } from './tell-device';
import { Files } from './tell-files';
import { randomKey } from './random-key';
import { type Content, isEmpty } from './tell-model';
import { type Identity, Server } from './tell-server';
import { fresh, nothingYet, type Standing } from './tell-standing';

/** A draft as this device has it: what is kept, and where it stands. Says through `told` that something about it changed. */
export class DraftState {
  readonly standing: Standing = nothingYet();
  readonly device = new Device();
  readonly server: Server;

  /** Photos, sound and documents that belong to it. */
  readonly files: Files;

  /** It was let go of: another tab may have it, or the page is left. */
  ended = false;
  private current: Kept;
  private written = 0;

  constructor(
    readonly link: string,
    private readonly language: string,
    private readonly today: string,
    filesAdded: () => void,
    readonly told: () => void,
  ) {
    this.server = new Server(link);
    this.current = this.fresh();
    this.files = new Files(link, this.device, this.server, () => this.who, filesAdded, told);
  }

  fresh(): Kept {
    return fresh(this.link, this.language, this.today);
  }

  /** What is kept of it, as it stands; every change puts another in its place. */
  get kept(): Readonly<Kept> {
    return this.current;
  }

  get who(): Identity {
    return { key: this.kept.key, code: this.kept.code };
  }

  get isBegun(): boolean {
    return !isEmpty(this.kept.content) || this.files.count > 0;
  }

  /** True if something here is newer than what the server has. */
  get isAhead(): boolean {
    return this.kept.out !== null || (this.kept.ackedAt < this.kept.at && (this.isBegun || this.kept.acked > 0));
  }

  isOver(): boolean {
    const { sent, alreadySent, gone } = this.standing;
    return this.ended || sent !== null || alreadySent || gone !== '';
  }

  put(part: Partial<Kept>): void {
    this.current = { ...this.current, ...part };
  }

  /** As `put`, and counts as a change that is to be saved. */
  edit(part: Partial<Kept>): void {
    this.put({ ...part, at: this.kept.at + 1 });
  }

  set(part: Partial<Standing>): void {
    Object.assign(this.standing, part);
    this.told();
  }

  /** Reads what the device has and goes on with it. */
  async read(): Promise<void> {
    try {
      const found = await this.device.read(this.link);
      if (found) {
        this.current = found;
        this.written = found.at;
        this.standing.device = 'SAVED';
        this.standing.time = Date.now();
      }
      await this.files.open();
    } catch {
      this.standing.device = 'CANNOT';
    }
  }

  /** Writes to the device if something changed since it was written last. */
  async writeChanges(): Promise<void> {
    if (this.written !== this.kept.at) {
      await this.write();
    }
  }

  async write(): Promise<void> {
    const { at } = this.kept;
    if (this.standing.sent || (at === 0 && !this.isBegun)) {
      return;
    }
    try {
      await this.device.write(this.kept);
      this.written = Math.max(this.written, at);
      this.set({ device: 'SAVED', time: Date.now() });
    } catch {
      this.set({ device: 'CANNOT' });
    }
  }

  /** Takes what the server has in place of what is here. */
  take(revision: number, content: Content): void {
    const at = this.kept.at + 1;
    this.put({ content, at, acked: revision, ackedAt: at, out: null });
    void this.write();
    this.set({ server: 'SAVED' });
  }

  /** It becomes a story of its own for the server, which knows nothing of it yet. */
  renew(): void {
    this.edit({ key: randomKey(), code: '', acked: 0, ackedAt: 0, out: null, over: false });
  }

  /** Writes it down together with something else: a page that ends between the two would have one without the other. */
  async writeWith(other: Parameters<Device['write']>[number]): Promise<void> {
    await this.device.write(this.kept, other);
    this.written = this.kept.at;
  }

  async notSent(): Promise<void> {
    this.put({ sending: false, tried: false });
    await this.write();
  }

  /** The server took it neither as a draft nor as sent. */
  refused(reason: string, detail: string): void {
    this.put({ out: null });
    if (reason === 'erased' || reason === 'code-unknown') {
      this.set({ gone: reason === 'erased' ? 'ERASED' : 'CODE' });
    } else {
      this.set({ server: 'REFUSED', refusal: reason, advice: detail });
    }
  }

  /** Off this device, files and all. */
  async clear(): Promise<void> {
    this.current = this.fresh();
    this.written = 0;
    Object.assign(this.standing, nothingYet());
    await this.device.remove(this.link).catch(() => undefined);
    await this.files.clear();
  }
}
