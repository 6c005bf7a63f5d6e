import '@vaadin/button';
import './fm-files';
import './fm-journey';
import { beforeLeaving } from './fm-leave';
import './fm-uses';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { drawConflict, drawSent, drawStopped, drawWaiting } from './tell-ends';
import { errors } from './tell-fields';
import { onOrStop } from './tell-go';
import { comeBack, intro } from './tell-intro';
import { Keeper, type Standing } from './tell-keeper';
import { type Call, type Content, isEmpty, type Step, text, type Texts, tooLong } from './tell-model';
import { more } from './tell-more';
import { own, through } from './tell-own';
import type { Fault, Page, TellPage } from './tell-page';
import type { Sent } from './tell-server';
import { Turn } from './tell-turn';

const LETTING_GO = 300;

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
  declare asking: '' | 'CODE' | 'DELETE' | 'NO_SIGNAL';
  declare code: string;

  keeper: Keeper | undefined;
  private turn: Turn | undefined;
  said = '';
  private savedSaid = false;
  private serverSaid: Standing['server'] = 'NOTHING';
  wrote = '';
  readonly unfolded = new Set<string>();
  private gone: 'GONE' | 'HERE' = 'GONE';
  sent: Sent | undefined;
  private forget: () => void = () => undefined;
  private readonly deviceName = matchMedia('(pointer: coarse)').matches ? 'phone' : 'computer';

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
    this.forget = beforeLeaving(async () => this.keeper?.leave());
    this.addEventListener('focusout', this.blurred);
    void this.updateComplete.then(() => this.begin());
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.forget();
    this.removeEventListener('focusout', this.blurred);
    void this.keeper?.close();
    this.turn?.end();
    this.turn = undefined;
    this.keeper = undefined;
  }

  private readonly blurred = () => void this.keeper?.flush();

  t(key: string, ...facts: (string | number)[]) {
    return text(this.texts, key, ...facts);
  }

  d(key: string, ...facts: (string | number)[]) {
    return this.t(`${key}.${this.deviceName}`, ...facts);
  }

  // Opening

  /** Once for each time that the page is put on the screen: a frame may take it off and put it back while it is set up. */
  private async begin() {
    if (!this.isConnected || this.turn) {
      return;
    }
    const told = this.remembered();
    if (told) {
      this.sent = told;
      this.page = 'SENT';
      return;
    }
    const turn = new Turn(
      this.call.link,
      () => void this.open(),
      async () => {
        await this.keeper?.close();
        this.elsewhere();
      },
      () => {
        this.keeper?.abandon();
        this.elsewhere();
      },
    );
    this.turn = turn;
    if (!(await turn.take())) {
      // A page just left may still hold it for a moment.
      window.setTimeout(() => this.turn === turn && this.page === 'OPENING' && this.go('ELSEWHERE'), LETTING_GO);
    }
  }

  private elsewhere() {
    this.keeper = undefined;
    this.go('ELSEWHERE');
  }

  private async open() {
    const keeper = new Keeper(this.call.link, this.language(), this.call.today, () => this.told());
    this.keeper = keeper;
    await keeper.open();
    const first = this.page === 'OPENING';
    if (keeper.wasLeft) {
      this.page = 'GATE';
    } else {
      this.page = this.pageOfDraft();
    }
    this.told();
    if (!first) {
      this.focusOnTitle();
    }
  }

  private pageOfDraft(): Page {
    if (this.keeper!.isSending) {
      return 'WAITING';
    }
    if (this.call.state === 'CLOSED' && !this.keeper!.isBegun) {
      return 'CLOSED';
    }
    return this.keeper!.page;
  }

  private language(): string {
    const tags = this.call.languages.map((one) => one.tag);
    const page = document.documentElement.lang.slice(0, 2);
    return tags.find((tag) => tag.startsWith(page)) ?? tags[0] ?? 'en';
  }

  // What the keeper says

  private told() {
    const standing = this.keeper?.standing;
    if (!standing) {
      return;
    }
    if (standing.sent && this.page !== 'SENT') {
      this.sent = standing.sent;
      this.remember(standing.sent);
      this.turn?.end();
      this.go('SENT');
    } else if (standing.alreadySent && this.page !== 'BEFORE') {
      this.go('BEFORE');
    } else if (standing.erased && this.page !== 'ERASED') {
      this.go('ERASED');
    } else if (standing.conflict && this.page !== 'CONFLICT') {
      this.go('CONFLICT');
    } else if (standing.refusal && this.page === 'WAITING') {
      this.go(['words-missing', 'words-too-long', 'file'].includes(standing.refusal) ? 'WORDS' : 'USES');
    }
    this.speak(standing);
    this.requestUpdate();
  }

  /** Spoken once for the first save, and when the signal goes or comes; the clock itself is never spoken. */
  private speak(standing: Standing) {
    if (standing.device === 'SAVED' && !this.savedSaid && this.page === 'WORDS') {
      this.savedSaid = true;
      this.said = this.d('saved.said');
    }
    if (standing.server !== this.serverSaid) {
      const back = this.serverSaid === 'LOST' && standing.server === 'SAVED';
      if (standing.server === 'LOST') {
        this.said = this.t(standing.busy ? 'signal.busy' : 'signal.lost');
      } else if (back) {
        this.said = this.t(standing.busy ? 'signal.free' : 'signal.back');
      }
      if (standing.server !== 'SAVING') {
        this.serverSaid = standing.server;
      }
    }
  }

  /** The code stays in this window, so that loading the page again does not take it away before it was noted. */
  private remember(sent: Sent) {
    try {
      sessionStorage.setItem(`fm-told-${this.call.link}`, JSON.stringify(sent));
    } catch {
      // Then it is on the screen only.
    }
  }

  private remembered(): Sent | undefined {
    try {
      return JSON.parse(sessionStorage.getItem(`fm-told-${this.call.link}`) ?? 'null') ?? undefined;
    } catch {
      return undefined;
    }
  }

  async another() {
    try {
      sessionStorage.removeItem(`fm-told-${this.call.link}`);
    } catch {
      // Nothing was kept.
    }
    this.sent = undefined;
    this.code = '';
    this.page = 'OPENING';
    this.turn?.end();
    this.turn = undefined;
    await this.keeper?.close();
    await this.begin();
  }

  // Moving about

  go(page: Page) {
    this.page = page;
    this.asking = '';
    this.faults = [];
    this.focusOnTitle();
  }

  private focusOnTitle() {
    void this.updateComplete.then(async () => {
      await this.querySelector('fm-uses')?.updateComplete;
      const title = this.querySelector<HTMLElement>('h1');
      title?.focus({ preventScroll: true });
      window.scrollTo(0, 0);
    });
  }

  focusOn(id: string) {
    void this.updateComplete.then(() => {
      const step = /^step-(\d+)-/.exec(id);
      if (step) {
        this.querySelector('fm-journey')?.openStep(Number(step[1]), id);
        return;
      }
      const field = this.querySelector<HTMLElement>(`#${id}`);
      field?.closest('vaadin-details')?.setAttribute('opened', '');
      field?.focus();
    });
  }

  put(part: Partial<Content>) {
    this.keeper?.change(part);
  }

  onward() {
    const faults = this.check();
    this.faults = faults;
    if (faults.length > 0) {
      void this.updateComplete.then(() => this.querySelector<HTMLElement>('.fm-errors')?.focus());
      return;
    }
    this.keeper!.turnTo('USES');
    this.go('USES');
  }

  private check(): Fault[] {
    const { content } = this.keeper!;
    if (isEmpty({ ...content, through: null })) {
      return [{ id: 'words', message: this.t('words.missing') }];
    }
    const faults = this.tooLong();
    if (content.through && content.through.writer.trim() === '') {
      faults.push({ id: 'writer', message: this.t('through.writer.missing') });
    }
    return faults;
  }

  private tooLong(): Fault[] {
    return tooLong(this.keeper!.content).map((one) => ({
      id: one.id,
      message: this.t('too-long', one.length.toLocaleString(), one.most.toLocaleString()),
    }));
  }

  async stop() {
    this.asking = '';
    const code = await this.keeper!.pause();
    if (code) {
      this.code = code;
      this.go('STOPPED');
    } else {
      this.asking = 'NO_SIGNAL';
      this.said = this.t('stop.no-signal');
    }
  }

  async resume() {
    const typed = this.querySelector<HTMLElement & { value: string }>('#code')?.value.trim() ?? '';
    const refuse = (key: string) => {
      this.faults = [{ id: 'code', message: this.t(`code.${key}`) }];
      this.focusOn('code');
    };
    if (typed === '') {
      refuse('missing');
      return;
    }
    if (this.keeper!.isBegun) {
      refuse('begun');
      return;
    }
    const refused = await this.keeper!.resume(typed);
    if (refused) {
      refuse(refused);
    } else {
      this.go('WORDS');
    }
  }

  async discard() {
    this.wentAway(await this.keeper!.discard());
  }

  private wentAway(gone: 'GONE' | 'HERE') {
    this.gone = gone;
    this.go('DELETED');
  }

  // Drawing

  protected override render(): TemplateResult {
    switch (this.page) {
      case 'OPENING':
        return html`<div class="fm-tell-note"><h1 tabindex="-1">${this.t('title')}</h1></div>`;
      case 'ELSEWHERE':
        return this.note(this.t('elsewhere'), html`<p>${this.t('elsewhere.what')}</p>`, [
          this.button('primary', 'elsewhere.here', () => this.turn?.insist()),
        ]);
      case 'GATE':
        return this.note(this.t('gate'), html`<p>${this.d('gate.what')}</p>`, [
          this.button('primary', 'gate.on', () => {
            this.keeper!.show();
            this.go(this.pageOfDraft());
          }),
          this.button('', 'delete.do', () => void this.discard()),
        ]);
      case 'CLOSED':
        return this.note(this.t('closed'), html`<p>${this.t('closed.what', this.call.place)}</p>${comeBack(this)}`, []);
      case 'WORDS':
        return this.drawWords();
      case 'USES':
        return this.drawUses();
      case 'WAITING':
        return drawWaiting(this);
      case 'SENT':
        return drawSent(this);
      case 'STOPPED':
        return drawStopped(this);
      case 'DELETED':
        return this.note(this.t('deleted'), html`<p>${this.gone === 'GONE' ? this.t('deleted.what') : this.d('deleted.here')}</p>`, [
          this.button('', 'deleted.again', () => this.go('WORDS')),
        ]);
      case 'CONFLICT':
        return drawConflict(this);
      case 'ERASED':
        return this.note(this.t('erased'), html`<p>${this.d('erased.what')}</p>`, [
          this.button('', 'stopped.off', () => void this.keeper!.discard().then((gone) => this.wentAway(gone)), this.d('stopped.off')),
          this.button('', 'erased.keep', () => {
            this.keeper!.keepAnyway();
            this.go('WORDS');
          }),
        ]);
      case 'BEFORE':
        return this.note(this.t('before'), html`<p>${this.t('before.what')} ${this.mine()}</p>`, [
          this.button('', 'stopped.off', () => void this.keeper!.takeOff().then(() => this.go('DELETED')), this.d('stopped.off')),
        ]);
    }
  }

  note(title: string, what: TemplateResult, acts: TemplateResult[]): TemplateResult {
    return html`<section class="fm-tell-note">
      <div class="fm-eyebrow">${this.call.title}</div>
      <h1 tabindex="-1">${title}</h1>
      ${what}
      ${acts.length > 0 ? html`<div class="fm-tell-acts">${acts}</div>` : nothing} ${this.live()}
    </section>`;
  }

  button(theme: string, key: string, how: () => void, label = this.t(key)): TemplateResult {
    return html`<vaadin-button theme=${theme} id=${key.replaceAll('.', '-')} @click=${how}>${label}</vaadin-button>`;
  }

  private live() {
    return html`<p class="fm-hidden" role="status" id="said">${this.said}</p>`;
  }

  mine() {
    return html`<a href="my-words">${this.t('my-words')}</a>`;
  }

  private drawWords() {
    return html`<div class="fm-tell">
      ${intro(this)}
      <div class="fm-tell-write">
        ${errors(this)} ${through(this)} ${own(this)}
        <section class="fm-tell-journey" aria-labelledby="journey">
          <h2 id="journey">${this.t('journey')}</h2>
          <p class="fm-quiet">${this.t('journey.why')}</p>
          <fm-journey
            .steps=${this.keeper!.content.steps}
            .services=${this.call.services}
            .texts=${this.texts}
            @steps-changed=${(e: CustomEvent<{ value: Step[] }>) => this.put({ steps: e.detail.value })}
          ></fm-journey>
        </section>
        ${more(this)}
        <fm-files
          class="fm-tell-files"
          .files=${this.keeper!.files}
          .version=${this.keeper!.files.version}
          .texts=${this.texts}
          .place=${this.call.place}
          .device=${this.deviceName}
        ></fm-files>
        ${onOrStop(this)}
      </div>
      ${this.live()}
    </div>`;
  }

  private drawUses() {
    const keeper = this.keeper!;
    return html`<fm-uses
        .call=${this.call}
        .texts=${this.texts}
        .content=${keeper.content}
        .choices=${keeper.choices}
        .refusal=${keeper.standing.refusal}
        .files=${keeper.files.count}
        @choices-changed=${(e: CustomEvent<{ value: Keeper['choices'] }>) => keeper.choose(e.detail.value)}
        @through-changed=${(e: CustomEvent<{ value: Content['through'] }>) => this.put({ through: e.detail.value })}
        @send=${() => this.sendIt()}
        @back=${() => {
          keeper.turnTo('WORDS');
          this.go('WORDS');
        }}
      ></fm-uses>
      ${this.live()}`;
  }

  private sendIt() {
    const sending = this.keeper!.send();
    this.go('WAITING');
    void sending;
  }

  takenOff() {
    this.said = this.d('stopped.off.done');
    this.gone = 'GONE';
    this.go('WORDS');
  }

  protected override updated() {
    // Arabic, Hebrew or Urdu run their own way as soon as the first letter says so.
    for (const field of this.querySelectorAll('.fm-voice-field > :is(textarea, input):not([dir])')) {
      field.setAttribute('dir', 'auto');
    }
  }
}

customElements.define('fm-tell', FmTell);
