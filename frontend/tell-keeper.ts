import { Device, type Kept } from './tell-device';
import { Files } from './tell-files';
import { type Choices, type Content, emptyContent, isEmpty, isSame, noChoices, randomKey, together, tooLong, withoutEmptySteps } from './tell-model';
import { type Identity, type Sent, Server } from './tell-server';

const SOON = 300;
const TO_SERVER = 1500;
const FIRST_WAIT = 2_000;
const LONGEST_WAIT = 60_000;

/** What the person is told about their words. */
export interface Standing {
  /** Whether this device holds them, and since when. */
  device: 'NOTHING' | 'SAVED' | 'CANNOT';
  time: number;
  server: 'NOTHING' | 'SAVING' | 'SAVED' | 'LOST' | 'TOO_LONG' | 'REFUSED';
  /** Lost not for want of a signal, but because the server has too much to do. */
  busy: boolean;
  /** What the server holds in place of what is here. */
  conflict: { revision: number; content: Content } | null;
  sent: Sent | null;
  /** Deleted from another device. */
  erased: boolean;
  /** Sent, from here or from another device, before this page opened. */
  alreadySent: boolean;
  refusal: string;
}

/**
 * Keeps one telling: on the device at every change, on the server when there is a connection, and sends it once. Says through
 * {@link #told} that something about it changed.
 */
export class Keeper {
  readonly standing: Standing = {
    device: 'NOTHING',
    time: 0,
    server: 'NOTHING',
    busy: false,
    conflict: null,
    sent: null,
    alreadySent: false,
    erased: false,
    refusal: '',
  };

  /** Photos, sound and documents that belong to it. */
  readonly files: Files;

  private readonly device = new Device();
  private readonly server: Server;
  private kept: Kept;
  private written = 0;
  private soon = 0;
  private toServer = 0;
  private retry = 0;
  private wait = FIRST_WAIT;
  private work: Promise<void> | undefined;
  private carrying: ReturnType<Files['deliver']> | undefined;
  private ended = false;

  private readonly online = () => {
    this.wait = FIRST_WAIT;
    window.clearTimeout(this.retry);
    void this.reach();
  };
  private readonly offline = () => this.set({ server: this.standing.server === 'NOTHING' ? 'NOTHING' : 'LOST', busy: false });
  private readonly hide = () => void this.flush();
  private readonly visible = () => {
    if (document.visibilityState === 'hidden') {
      void this.flush();
    }
  };

  constructor(
    private readonly link: string,
    private readonly language: string,
    private readonly today: string,
    private readonly told: () => void,
  ) {
    this.server = new Server(link);
    this.kept = this.fresh();
    this.files = new Files(
      link,
      this.device,
      this.server,
      () => this.who,
      () => this.filesAdded(),
      told,
    );
  }

  get content(): Content {
    return this.kept.content;
  }

  get choices(): Choices {
    return this.kept.choices;
  }

  get page(): 'WORDS' | 'USES' {
    return this.kept.page;
  }

  get isSending(): boolean {
    return this.kept.sending;
  }

  /** True while it can't have arrived: it may be changed again. */
  get canTakeBack(): boolean {
    return !this.kept.tried;
  }

  /** True if the person left in a hurry and has not said yet that the words may be shown. */
  get wasLeft(): boolean {
    return this.kept.left;
  }

  get isBegun(): boolean {
    return !isEmpty(this.kept.content) || this.files.count > 0;
  }

  /** Reads what the device has and goes on with it. */
  async open(): Promise<void> {
    try {
      const gone = await this.device.read(this.deleted);
      if (gone) {
        void this.forget(gone);
      }
      const found = await this.device.read(this.link);
      if (found) {
        this.kept = found;
        this.written = found.at;
        this.standing.device = 'SAVED';
        this.standing.time = Date.now();
      }
      await this.files.open();
    } catch {
      this.standing.device = 'CANNOT';
    }
    window.addEventListener('online', this.online);
    window.addEventListener('offline', this.offline);
    window.addEventListener('pagehide', this.hide);
    document.addEventListener('visibilitychange', this.visible);
    if (this.kept.sending) {
      void this.reach();
    } else if (this.kept.acked > 0) {
      void this.compare();
    } else if (this.isBegun) {
      void this.reach();
    }
    this.told();
  }

  /** Writes down what is not yet and lets go of the telling, for another window to take it up. */
  async close(): Promise<void> {
    this.abandon();
    await this.flush();
  }

  /** Lets go without writing: another window has it already. */
  abandon(): void {
    this.ended = true;
    window.removeEventListener('online', this.online);
    window.removeEventListener('offline', this.offline);
    window.removeEventListener('pagehide', this.hide);
    document.removeEventListener('visibilitychange', this.visible);
    [this.soon, this.toServer, this.retry].forEach((timer) => window.clearTimeout(timer));
  }

  change(part: Partial<Content>): void {
    this.kept = { ...this.kept, content: { ...this.kept.content, ...part }, at: this.kept.at + 1 };
    this.later();
  }

  choose(choices: Choices): void {
    this.kept = { ...this.kept, choices, at: this.kept.at + 1 };
    this.later();
  }

  turnTo(page: 'WORDS' | 'USES'): void {
    this.kept = { ...this.kept, page };
    void this.write();
  }

  /** The words may be shown again. */
  show(): void {
    this.kept = { ...this.kept, left: false };
    void this.write();
    this.told();
  }

  /** The person is gone: whoever opens the page next does not see the words before they ask. */
  async leave(): Promise<void> {
    this.kept = { ...this.kept, left: true };
    await this.close();
    if (this.isBegun) {
      await this.write();
    }
  }

  /** They go as soon as the server has the draft, be it without words so far. */
  private filesAdded() {
    this.kept = { ...this.kept, at: this.kept.at + 1 };
    this.later();
  }

  private later() {
    window.clearTimeout(this.soon);
    this.soon = window.setTimeout(() => void this.flush(), SOON);
    this.told();
  }

  /** Puts what changed on the device now, and asks the server to keep it too. */
  async flush(): Promise<void> {
    window.clearTimeout(this.soon);
    if (this.written !== this.kept.at) {
      await this.write();
    }
    if (!this.ended) {
      window.clearTimeout(this.toServer);
      this.toServer = window.setTimeout(() => void this.reach(), TO_SERVER);
    }
  }

  private async write(): Promise<void> {
    const at = this.kept.at;
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

  /** Under this name the device notes what the server has still to delete: the key, no words. */
  private get deleted(): string {
    return `${this.link}#deleted`;
  }

  private get who(): Identity {
    return { key: this.kept.key, code: this.kept.code };
  }

  /** Does what is still to be done with the server, one thing at a time: saves or sends. */
  private reach(): Promise<void> {
    this.work ??= this.toDo().finally(() => (this.work = undefined));
    return this.work;
  }

  private async toDo(): Promise<void> {
    if (this.ended || this.standing.sent || this.standing.alreadySent || this.standing.erased) {
      return;
    }
    if (this.maySave) {
      await this.save();
      if (this.kept.sending && (this.standing.server === 'REFUSED' || this.standing.conflict)) {
        await this.notSent();
      }
    }
    if (this.files.waiting.length > 0 && this.kept.acked > 0 && !this.standing.conflict) {
      await this.carry();
    }
    if (this.kept.sending && this.files.waiting.length === 0) {
      await this.deliver();
    }
  }

  /** What is sent changes no more, but the draft must be there for its files. */
  private get maySave(): boolean {
    return !this.kept.sending || this.files.waiting.length > 0;
  }

  /** Lets the files go; saving waits for them only if all of it is to be sent. */
  private async carry(): Promise<void> {
    this.carrying ??= this.files.deliver().finally(() => (this.carrying = undefined));
    const carried = this.carrying.then(async (how) => {
      if (how === 'LOST') {
        this.again(0);
      } else if (this.kept.sending && how === 'REFUSED') {
        await this.notSent();
        this.set({ refusal: 'file' });
      }
    });
    if (this.kept.sending) {
      await carried;
    }
  }

  private async notSent(): Promise<void> {
    this.kept = { ...this.kept, sending: false };
    await this.write();
  }

  private async save(): Promise<void> {
    while (!this.ended && this.maySave && !this.standing.conflict && this.isAhead()) {
      if (tooLong(this.kept.content).length > 0 && !this.kept.out) {
        this.set({ server: 'TOO_LONG' });
        return;
      }
      const out = this.kept.out ?? { revision: this.kept.acked + 1, at: this.kept.at, content: withoutEmptySteps(this.kept.content) };
      this.kept = { ...this.kept, out };
      await this.write();
      if (this.standing.server !== 'SAVED') {
        this.set({ server: 'SAVING' });
      }
      const answer = await this.server.save(this.who, out.revision, out.content);
      if (answer.kind === 'ANSWERED') {
        this.acknowledged(answer.value.revision, out.at);
      } else if (answer.kind === 'LOST') {
        this.again(answer.after);
        return;
      } else if (!(await this.settled(answer.reason, out))) {
        return;
      }
    }
  }

  private isAhead(): boolean {
    return this.kept.out !== null || (this.kept.ackedAt < this.kept.at && (this.isBegun || this.kept.acked > 0));
  }

  private acknowledged(revision: number, at: number): void {
    this.wait = FIRST_WAIT;
    this.kept = { ...this.kept, acked: revision, ackedAt: at, out: null };
    void this.write();
    this.set({ server: 'SAVED', refusal: '' });
  }

  /** True if saving may go on after a refusal. */
  private async settled(reason: string, out: NonNullable<Kept['out']>): Promise<boolean> {
    if (reason === 'newer-on-server') {
      const there = await this.server.draft(this.who);
      if (there.kind !== 'ANSWERED') {
        this.again(0);
        return false;
      }
      if (isSame(there.value.content, out.content)) {
        this.acknowledged(there.value.revision, out.at);
        return true;
      }
      this.kept = { ...this.kept, out: null };
      this.set({ conflict: { revision: there.value.revision, content: there.value.content } });
      return false;
    }
    this.kept = { ...this.kept, out: null };
    if (reason === 'already-sent') {
      this.set({ alreadySent: true });
    } else if (reason === 'erased') {
      this.set({ erased: true });
    } else {
      this.set({ server: 'REFUSED', refusal: reason });
    }
    return false;
  }

  private again(after: number): void {
    this.set({ server: 'LOST', busy: this.server.busy });
    window.clearTimeout(this.retry);
    this.retry = window.setTimeout(() => void this.reach(), Math.max(after, this.wait * (0.75 + Math.random() / 2)));
    this.wait = Math.min(LONGEST_WAIT, this.wait * 2);
  }

  /** Looks whether another device went on with it meanwhile. */
  private async compare(): Promise<void> {
    void this.files.look();
    const answer = await this.server.draft(this.who);
    if (this.ended || answer.kind !== 'ANSWERED') {
      void this.reach();
      return;
    }
    const there = answer.value;
    if (there.stage !== 'DRAFT') {
      this.set({ alreadySent: true });
    } else if (there.revision > this.kept.acked && !this.kept.out) {
      if (this.kept.at === this.kept.ackedAt) {
        this.take(there.revision, there.content);
      } else if (!isSame(there.content, this.kept.content)) {
        this.set({ conflict: { revision: there.revision, content: there.content } });
      }
    } else {
      this.set({ server: this.isAhead() ? 'NOTHING' : 'SAVED' });
      void this.reach();
    }
  }

  private take(revision: number, content: Content): void {
    const at = this.kept.at + 1;
    this.kept = { ...this.kept, content, at, acked: revision, ackedAt: at, out: null };
    void this.write();
    this.set({ server: 'SAVED' });
  }

  /** Settles which of two versions stands: this device's, the server's, or both in one. Neither is lost before the person says so. */
  settle(which: 'MINE' | 'THEIRS' | 'BOTH'): void {
    const there = this.standing.conflict;
    if (!there) {
      return;
    }
    this.standing.conflict = null;
    if (which === 'THEIRS') {
      this.take(there.revision, there.content);
      return;
    }
    const content = which === 'BOTH' ? together(this.kept.content, there.content) : this.kept.content;
    this.kept = { ...this.kept, content, at: this.kept.at + 1, acked: there.revision, out: null };
    this.later();
  }

  /** Goes on with what is here although it was deleted elsewhere: as something new. */
  keepAnyway(): void {
    this.kept = { ...this.kept, key: randomKey(), code: '', acked: 0, ackedAt: 0, out: null, at: this.kept.at + 1 };
    this.standing.erased = false;
    this.later();
  }

  /** The code to come back with; needs the server. */
  async pause(): Promise<string | undefined> {
    await this.flush();
    window.clearTimeout(this.toServer);
    await this.reach();
    if (this.kept.acked === 0) {
      return undefined;
    }
    const answer = await this.server.pause(this.who);
    return answer.kind === 'ANSWERED' ? answer.value.code : undefined;
  }

  /** True if the server holds all that is here. */
  get isOnServer(): boolean {
    return this.kept.acked > 0 && this.kept.out === null && this.kept.ackedAt === this.kept.at;
  }

  /** Goes on with what was begun elsewhere. Answers with the reason if it can't. */
  async resume(code: string): Promise<string> {
    const answer = await this.server.draft({ key: '', code });
    if (answer.kind === 'LOST') {
      return 'lost';
    }
    if (answer.kind === 'REFUSED') {
      return answer.reason === 'too-many-tries' ? 'too-many-tries' : 'unknown';
    }
    if (answer.value.stage !== 'DRAFT') {
      return 'sent';
    }
    this.kept = { ...this.fresh(), key: '', code };
    this.take(answer.value.revision, answer.value.content);
    await this.files.look();
    return '';
  }

  /** Takes it off this device; what the server holds stays there. */
  async takeOff(): Promise<void> {
    await this.clear();
    this.told();
  }

  /** Deletes it here and on the server; if the server can't be reached now, as soon as it can. Nothing of the words is kept for that. */
  async discard(): Promise<'GONE' | 'HERE'> {
    const who = this.who;
    const known = this.kept.acked > 0 || this.kept.out !== null;
    if (!known) {
      await this.clear();
      this.told();
      return 'GONE';
    }
    await this.device.write({ ...this.fresh(), ...who, link: this.deleted }).catch(() => undefined);
    await this.clear();
    this.told();
    return this.forget(who);
  }

  private async forget(who: Identity): Promise<'GONE' | 'HERE'> {
    const answer = await this.server.discard(who);
    if (answer.kind === 'LOST') {
      return 'HERE';
    }
    await this.device.remove(this.deleted).catch(() => undefined);
    return 'GONE';
  }

  private async clear(): Promise<void> {
    this.kept = this.fresh();
    this.written = 0;
    Object.assign(this.standing, { device: 'NOTHING', server: 'NOTHING', conflict: null, alreadySent: false, erased: false, refusal: '' });
    await this.device.remove(this.link).catch(() => undefined);
    await this.files.clear();
  }

  /** Sends it: now, or once there is a connection. */
  async send(): Promise<void> {
    this.kept = { ...this.kept, sending: true, content: withoutEmptySteps(this.kept.content), at: this.kept.at + 1 };
    this.standing.refusal = '';
    await this.write();
    this.told();
    await this.reach();
  }

  /** Back to the words, as long as nothing can have arrived. */
  takeBack(): void {
    if (this.canTakeBack) {
      this.kept = { ...this.kept, sending: false };
      window.clearTimeout(this.retry);
      void this.write();
      this.told();
    }
  }

  private async deliver(): Promise<void> {
    if (!navigator.onLine) {
      this.set({ server: 'LOST', busy: false });
      return;
    }
    this.kept = { ...this.kept, tried: true };
    await this.write();
    const answer = await this.server.send(this.who, this.kept.content, this.kept.choices);
    if (answer.kind === 'LOST') {
      this.again(answer.after);
    } else if (answer.kind === 'ANSWERED') {
      const sent = answer.value;
      await this.clear();
      this.set({ sent });
    } else if (answer.reason === 'erased') {
      this.kept = { ...this.kept, sending: false, tried: false };
      await this.write();
      this.set({ erased: true });
    } else {
      this.kept = { ...this.kept, sending: false, tried: false };
      await this.write();
      this.set({ refusal: answer.reason || 'unknown' });
    }
  }

  private set(part: Partial<Standing>): void {
    Object.assign(this.standing, part);
    this.told();
  }

  private fresh(): Kept {
    return {
      link: this.link,
      key: randomKey(),
      code: '',
      at: 0,
      content: emptyContent(this.language),
      acked: 0,
      ackedAt: 0,
      out: null,
      page: 'WORDS',
      choices: noChoices(this.today),
      sending: false,
      tried: false,
      left: false,
    };
  }
}
