import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { DraftSync } from './draft-sync';
import { beforeLeaving } from './fm-leave';
import { check } from './tell-check';
import { Device } from './tell-device';
import { drawSent, drawStopped, drawWaiting } from './tell-ends';
import { focusOnErrors, focusOnField, focusOnTitle } from './tell-focus';
import { type Call, type Content, text, type Texts } from './tell-model';
import { drawClosed, drawDeleted, drawElsewhere, drawGate } from './tell-notes';
import { type Fault, type Page, pageOf, type TellPage } from './tell-page';
import { forget, remember, remembered } from './tell-remembered';
import { isAboutWords, savedNow } from './tell-saved';
import { type Sent, Server } from './tell-server';
import { DraftInTab } from './tell-tab';
import { drawBefore, drawConflict, drawGone } from './tell-versions';
import { drawUses, drawWords } from './tell-writing';

/** Links load their page anew: the server keeps no session for this one, in which another could be put up. */
function leaveForGood(click: MouseEvent) {
  const link = click.composedPath().find((node) => node instanceof HTMLAnchorElement);
  link?.setAttribute('router-ignore', '');
}

/**
 * A person tells what happened to them. Everything they do happens here, in the browser, so that the loss of the network at any
 * keystroke loses nothing. The server gives the call and the texts.
 */
class FmTell extends LitElement implements TellPage {
  static override properties = {
    call: { attribute: false },
    texts: { attribute: false },
    page: { state: true },
    faults: { state: true },
    asking: { state: true },
    code: { state: true },
  };

  declare call: Call;
  declare texts: Texts;
  declare private page: Page;
  declare faults: Fault[];
  declare asking: TellPage['asking'];
  declare code: string;

  said = '';
  hasMore = false;
  wrote = '';
  readonly unfolded = new Set<string>();
  readonly deviceName = matchMedia('(pointer: coarse)').matches ? 'phone' : 'computer';
  /** What was said last of where the words are. */
  private stateSaid = '';
  private gone: 'GONE' | 'HERE' = 'GONE';
  private sent: Sent | undefined;
  private stayTold: () => void = () => undefined;
  private readonly tab = new DraftInTab({
    opened: (draft) => this.opened(draft),
    elsewhere: () => this.go('ELSEWHERE'),
    told: () => this.told(),
  });
  private readonly lookAgain = () => document.visibilityState === 'visible' && void this.look();
  private readonly blurred = () => void this.tab.draft?.flush();

  constructor() {
    super();
    this.page = 'OPENING';
    this.faults = [];
    this.asking = '';
    this.code = '';
  }

  protected override createRenderRoot() {
    return this;
  }

  override connectedCallback() {
    super.connectedCallback();
    this.stayTold = beforeLeaving(async () => this.tab.draft?.leave());
    this.addEventListener('focusout', this.blurred);
    document.addEventListener('click', leaveForGood, true);
    document.addEventListener('visibilitychange', this.lookAgain);
    window.addEventListener('online', this.lookAgain);
    void this.updateComplete.then(() => this.begin());
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.stayTold();
    this.removeEventListener('focusout', this.blurred);
    document.removeEventListener('click', leaveForGood, true);
    document.removeEventListener('visibilitychange', this.lookAgain);
    window.removeEventListener('online', this.lookAgain);
    void this.tab.end();
  }

  get draft(): DraftSync {
    if (!this.tab.draft) {
      throw new Error('No telling is open.');
    }
    return this.tab.draft;
  }

  t(key: string, ...facts: (string | number)[]) {
    return text(this.texts, key, ...facts);
  }

  d(key: string, ...facts: (string | number)[]) {
    return this.t(`${key}.${this.deviceName}`, ...facts);
  }

  // Opening

  /** Once for each time that the page is put on the screen: a frame may take it off and put it back while it is set up. */
  private async begin() {
    if (!this.isConnected || this.tab.isBegun) {
      return;
    }
    const sent = remembered(this.call.link);
    if (sent) {
      this.sent = sent;
      this.page = 'SENT';
      void this.look();
      return;
    }
    await this.tab.begin(this.call);
  }

  private opened(draft: DraftSync) {
    const first = this.page === 'OPENING';
    this.page = draft.wasLeft ? 'GATE' : pageOf(draft, this.call);
    this.told();
    if (!first) {
      focusOnTitle(this);
    }
  }

  goOn() {
    this.go(pageOf(this.draft, this.call));
  }

  takeOver() {
    this.tab.insist();
  }

  async another() {
    forget(this.call.link);
    this.sent = undefined;
    this.code = '';
    this.page = 'OPENING';
    await this.tab.end();
    await this.begin();
  }

  // What is said about the draft

  private told() {
    const standing = this.tab.draft?.standing;
    if (!standing) {
      return;
    }
    if (standing.sent && this.page !== 'SENT') {
      this.sent = standing.sent;
      remember(this.call.link, standing.sent);
      this.tab.release();
      this.go('SENT');
    } else if (standing.alreadySent && this.page !== 'BEFORE') {
      this.go('BEFORE');
    } else if (standing.gone && this.page !== 'GONE') {
      this.go('GONE');
    } else if (standing.conflict && this.page !== 'CONFLICT') {
      this.go('CONFLICT');
    } else if (standing.refusal && this.page === 'WAITING') {
      this.go(isAboutWords(standing.refusal) ? 'WORDS' : 'USES');
      focusOnErrors(this);
    }
    this.speak();
    this.requestUpdate();
  }

  /** Where the words are is spoken when it changes, in the words that stand on the screen; the clock is never spoken. */
  private speak() {
    if (this.page !== 'WORDS' || !this.tab.draft) {
      return;
    }
    const state = savedNow(this);
    if (state.worthSaying && state.key !== this.stateSaid) {
      this.stateSaid = state.key;
      this.said = [state.what, ...state.more].join('. ').replaceAll('..', '.');
    }
  }

  /** Whether a second device has sent it too, and whether something else is on this one. */
  private async look() {
    const { sent } = this;
    if (this.page !== 'SENT' || !sent) {
      return;
    }
    this.hasMore = (await new Device().read(this.call.link).catch(() => undefined)) !== undefined;
    const there = await new Server(this.call.link).draft({ key: '', code: sent.code });
    const narrowed = there.kind === 'ANSWERED' ? (there.value.narrowed ?? []) : [];
    if (this.sent === sent && narrowed.length > 0) {
      this.sent = { ...sent, narrowed };
      remember(this.call.link, this.sent);
    }
    this.requestUpdate();
  }

  // Moving about

  go(page: Page) {
    this.page = page;
    this.asking = '';
    this.faults = [];
    this.said = '';
    this.stateSaid = '';
    focusOnTitle(this);
  }

  focusOn(id: string) {
    focusOnField(this, id);
  }

  put(part: Partial<Content>) {
    this.tab.draft?.change(part);
  }

  onward() {
    this.faults = check(this);
    if (this.faults.length > 0) {
      focusOnErrors(this);
      return;
    }
    this.draft.turnTo('USES');
    this.go('USES');
  }

  async discard() {
    this.wentAway(await this.draft.discard());
  }

  /** Off this device; what the server has stays there. */
  async discardHere() {
    await this.draft.takeOff();
    this.wentAway('GONE');
  }

  private wentAway(gone: 'GONE' | 'HERE') {
    this.gone = gone;
    this.go('DELETED');
  }

  takenOff() {
    this.said = this.d('stopped.off.done');
    this.gone = 'GONE';
    this.go('WORDS');
  }

  // Drawing

  protected override render(): TemplateResult | typeof nothing {
    switch (this.page) {
      case 'OPENING':
        return html`<div class="fm-tell-note"><h1 tabindex="-1">${this.t('title')}</h1></div>`;
      case 'ELSEWHERE':
        return drawElsewhere(this);
      case 'GATE':
        return drawGate(this);
      case 'CLOSED':
        return drawClosed(this);
      case 'WORDS':
        return drawWords(this);
      case 'USES':
        return drawUses(this);
      case 'WAITING':
        return drawWaiting(this);
      case 'SENT':
        return this.sent ? drawSent(this, this.sent) : nothing;
      case 'STOPPED':
        return drawStopped(this);
      case 'DELETED':
        return drawDeleted(this, this.gone);
      case 'CONFLICT':
        return drawConflict(this);
      case 'GONE':
        return drawGone(this);
      case 'BEFORE':
        return drawBefore(this);
    }
  }

  protected override updated() {
    // Arabic, Hebrew or Urdu run their own way as soon as the first letter says so.
    for (const field of this.querySelectorAll('.fm-voice-field > :is(textarea, input):not([dir])')) {
      field.setAttribute('dir', 'auto');
    }
  }
}

customElements.define('fm-tell', FmTell);
