import { DraftCopy } from './draft-copy';
import { DraftExchange } from './draft-exchange';
import { DraftState } from './draft-state';
import type { Files } from './tell-files';
import type { Leftovers } from './tell-leftovers';
import { type Choices, type Content, withoutEmptySteps } from './tell-model';
import type { Standing } from './tell-standing';

const SOON = 300;
const TO_SERVER = 1500;

/**
 * Keeps one telling: on the device at every change, on the server when there is a connection, and sends it once. Says through `told`
 * that something about it changed.
 */
export class DraftSync {
  private readonly draft: DraftState;
  private readonly exchange: DraftExchange;
  private readonly copy: DraftCopy;
  private soon = 0;
  private toServer = 0;

  private readonly online = () => {
    void this.copy.clearLeftovers();
    void this.exchange.reachNow();
  };
  private readonly offline = () => this.draft.set({ server: this.standing.server === 'NOTHING' ? 'NOTHING' : 'LOST', busy: false });
  private readonly hide = () => void this.flush();
  private readonly visible = () => {
    if (document.visibilityState === 'hidden') {
      void this.flush();
    }
  };

  constructor(
    link: string,
    language: string,
    today: string,
    private readonly told: () => void,
  ) {
    // Files go as soon as the server has the draft, be it without words so far.
    this.draft = new DraftState(link, language, today, () => this.edit({}), told);
    this.exchange = new DraftExchange(this.draft);
    this.copy = new DraftCopy(this.draft, this.exchange);
  }

  get standing(): Standing {
    return this.draft.standing;
  }

  /** Photos, sound and documents that belong to it. */
  get files(): Files {
    return this.draft.files;
  }

  /** Copies that the server has still to delete. */
  get leftovers(): Leftovers {
    return this.copy.leftovers;
  }

  get content(): Content {
    return this.draft.kept.content;
  }

  get choices(): Choices {
    return this.draft.kept.choices;
  }

  get page(): 'WORDS' | 'USES' {
    return this.draft.kept.page;
  }

  get isSending(): boolean {
    return this.draft.kept.sending;
  }

  /** True while it can't have arrived: it may be changed again. */
  get canTakeBack(): boolean {
    return !this.draft.kept.tried;
  }

  /** True if the person left in a hurry and has not said yet that the words may be shown. */
  get wasLeft(): boolean {
    return this.draft.kept.left;
  }

  /** The person wants it kept on this device only, until it is sent. */
  get isOnlyHere(): boolean {
    return this.draft.kept.only === true;
  }

  /** It takes the place of something that was sent. */
  get isCorrection(): boolean {
    return this.draft.kept.over === true;
  }

  get isBegun(): boolean {
    return this.draft.isBegun;
  }

  /** True if the server holds all that is here. */
  get isOnServer(): boolean {
    const { acked, out, ackedAt, at } = this.draft.kept;
    return acked > 0 && out === null && ackedAt === at;
  }

  /** Reads what the device has and goes on with it. */
  async open(): Promise<void> {
    await this.draft.read();
    window.addEventListener('online', this.online);
    window.addEventListener('offline', this.offline);
    window.addEventListener('pagehide', this.hide);
    document.addEventListener('visibilitychange', this.visible);
    void this.copy.clearLeftovers();
    if (!this.isSending && this.draft.kept.acked > 0) {
      void this.compare();
    } else if (this.isSending || this.isBegun) {
      void this.exchange.reach();
    }
    this.told();
  }

  private async compare(): Promise<void> {
    if (await this.exchange.versions.compare()) {
      await this.exchange.reach();
    }
  }

  /** Writes down what is not yet and lets go of the telling, for another window to take it up. */
  async close(): Promise<void> {
    this.abandon();
    await this.flush();
  }

  /** Lets go without writing: another window has it already. */
  abandon(): void {
    this.draft.ended = true;
    window.removeEventListener('online', this.online);
    window.removeEventListener('offline', this.offline);
    window.removeEventListener('pagehide', this.hide);
    document.removeEventListener('visibilitychange', this.visible);
    [this.soon, this.toServer].forEach((timer) => window.clearTimeout(timer));
    this.exchange.rest();
  }

  change(part: Partial<Content>): void {
    this.edit({ content: { ...this.content, ...part } });
  }

  choose(choices: Choices): void {
    this.edit({ choices });
  }

  turnTo(page: 'WORDS' | 'USES'): void {
    this.draft.put({ page });
    void this.draft.write();
  }

  /** The words may be shown again. */
  show(): void {
    this.draft.put({ left: false });
    void this.draft.write();
    this.told();
  }

  /** The person is gone: whoever opens the page next does not see the words before they ask. */
  async leave(): Promise<void> {
    this.draft.put({ left: true });
    await this.close();
    if (this.isBegun) {
      await this.draft.write();
    }
  }

  private edit(part: Parameters<DraftState['edit']>[0]): void {
    this.draft.edit(part);
    this.later();
  }

  private later(): void {
    window.clearTimeout(this.soon);
    this.soon = window.setTimeout(() => void this.flush(), SOON);
    this.told();
  }

  /** Puts what changed on the device now, and asks the server to keep it too. */
  async flush(): Promise<void> {
    window.clearTimeout(this.soon);
    await this.draft.writeChanges();
    if (!this.draft.ended) {
      window.clearTimeout(this.toServer);
      this.toServer = window.setTimeout(() => void this.exchange.reach(), TO_SERVER);
    }
  }

  /** Settles which of two versions stands: this device's, the server's, or both in one. */
  async settle(which: 'MINE' | 'THEIRS' | 'BOTH'): Promise<void> {
    if (await this.exchange.versions.settle(which)) {
      this.later();
    }
  }

  /** Goes on with what is here although nothing on the server belongs to it any more: as something new. */
  keepAnyway(): void {
    this.draft.renew();
    Object.assign(this.standing, { gone: '', server: 'NOTHING' });
    this.later();
  }

  /** From now on it is kept here only, and what the server has of it is deleted. False if its files can't be brought back from there now. */
  keepOnlyHere(): Promise<boolean> {
    return this.copy.keepOnlyHere();
  }

  /** From now on the server keeps it too. */
  keepThereToo(): void {
    this.edit({ only: false });
  }

  /** The code to come back with; needs the server. */
  async pause(): Promise<string | undefined> {
    await this.flush();
    window.clearTimeout(this.toServer);
    await this.exchange.reach();
    if (this.draft.kept.acked === 0) {
      return undefined;
    }
    const answer = await this.draft.server.pause(this.draft.who);
    return answer.kind === 'ANSWERED' ? answer.value.code : undefined;
  }

  /** Goes on with what was begun elsewhere. Answers with the reason if it can't. */
  async resume(code: string): Promise<string> {
    const { server, files } = this.draft;
    const answer = await server.draft({ key: '', code });
    if (answer.kind === 'LOST') {
      return server.busy ? 'too-many-tries' : 'lost';
    }
    if (answer.kind === 'REFUSED') {
      return 'unknown';
    }
    if (answer.value.stage !== 'DRAFT') {
      return 'sent';
    }
    this.draft.put({ ...this.draft.fresh(), key: '', code });
    this.draft.take(answer.value.revision, answer.value.content);
    void files.look();
    return '';
  }

  /** Takes it off this device; what the server holds stays there. */
  async takeOff(): Promise<void> {
    await this.draft.clear();
    this.told();
  }

  /** Deletes it here and on the server; if the server can't be reached now, as soon as it can. Nothing of the words is kept for that. */
  discard(): Promise<'GONE' | 'HERE'> {
    return this.copy.discard();
  }

  /** Sends it: now, or once there is a connection. */
  async send(): Promise<void> {
    this.draft.edit({ sending: true, content: withoutEmptySteps(this.content) });
    Object.assign(this.standing, { refusal: '', advice: '' });
    await this.draft.write();
    this.told();
    await this.exchange.reach();
  }

  /** Back to the words, as long as nothing can have arrived. */
  takeBack(): void {
    if (this.canTakeBack) {
      this.draft.put({ sending: false });
      this.exchange.rest();
      void this.draft.write();
      this.told();
    }
  }
}
