import '@vaadin/button';
import '@vaadin/checkbox';
import '@vaadin/checkbox-group';
import '@vaadin/details';
import '@vaadin/multi-select-combo-box';
import '@vaadin/radio-group';
import '@vaadin/select';
import '@vaadin/text-area';
import '@vaadin/text-field';
import './fm-journey';
import { beforeLeaving } from './fm-leave';
import './fm-uses';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { Keeper, type Standing } from './tell-keeper';
import {
  type Call,
  clock,
  type Content,
  counted,
  isEmpty,
  LONGEST,
  MOST_SERVICES,
  type Step,
  text,
  type Texts,
  tooLong,
  weekday,
} from './tell-model';
import type { Sent } from './tell-server';
import { Turn } from './tell-turn';

const RELATIONS = ['TABLE_HOST', 'ADVOCATE', 'INTERPRETER', 'FAMILY_OR_FRIEND', 'STAFF', 'PAPER'];
const FEELINGS = [1, 2, 3, 4, 5];
const FEW = 12;
const LETTING_GO = 300;

type Page = 'OPENING' | 'ELSEWHERE' | 'GATE' | 'WORDS' | 'USES' | 'WAITING' | 'SENT' | 'STOPPED' | 'DELETED' | 'CONFLICT' | 'BEFORE' | 'ERASED' | 'CLOSED';

interface Fault {
  id: string;
  message: string;
}

/**
 * A person tells what happened to them. Everything they do happens here, in the browser, so that the loss of the network at any
 * keystroke loses nothing. The server gives the call and the texts.
 */
class FmTell extends LitElement {
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
  declare private faults: Fault[];
  /** What stands open beside the words: a code to type, or whether to delete. */
  declare private asking: '' | 'CODE' | 'DELETE' | 'NO_SIGNAL';
  /** The code to come back with, once it is known. */
  declare private code: string;

  private keeper: Keeper | undefined;
  private turn: Turn | undefined;
  private said = '';
  private savedSaid = false;
  private serverSaid: Standing['server'] = 'NOTHING';
  private wrote = '';
  private gone: 'GONE' | 'HERE' = 'GONE';
  private sent: Sent | undefined;
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

  private t(key: string, ...facts: (string | number)[]) {
    return text(this.texts, key, ...facts);
  }

  /** The text that names the thing in the person's hand. */
  private d(key: string, ...facts: (string | number)[]) {
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
      this.go(standing.refusal === 'words-missing' || standing.refusal === 'words-too-long' ? 'WORDS' : 'USES');
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
        this.said = this.t('signal.lost');
      } else if (back) {
        this.said = this.t('signal.back');
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

  private async another() {
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

  private go(page: Page) {
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

  private focusOn(id: string) {
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

  private put(part: Partial<Content>) {
    this.keeper?.change(part);
  }

  private onward() {
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

  private async stop() {
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

  private async resume() {
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

  private async discard() {
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
        return this.note(this.t('closed'), html`<p>${this.t('closed.what', this.call.place)}</p>${this.comeBack()}`, []);
      case 'WORDS':
        return this.drawWords();
      case 'USES':
        return this.drawUses();
      case 'WAITING':
        return this.drawWaiting();
      case 'SENT':
        return this.drawSent();
      case 'STOPPED':
        return this.drawStopped();
      case 'DELETED':
        return this.note(this.t('deleted'), html`<p>${this.gone === 'GONE' ? this.t('deleted.what') : this.d('deleted.here')}</p>`, [
          this.button('', 'deleted.again', () => this.go('WORDS')),
        ]);
      case 'CONFLICT':
        return this.drawConflict();
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

  private note(title: string, what: TemplateResult, acts: TemplateResult[]): TemplateResult {
    return html`<section class="fm-tell-note">
      <div class="fm-eyebrow">${this.call.title}</div>
      <h1 tabindex="-1">${title}</h1>
      ${what}
      ${acts.length > 0 ? html`<div class="fm-tell-acts">${acts}</div>` : nothing} ${this.live()}
    </section>`;
  }

  private button(theme: string, key: string, how: () => void, label = this.t(key)): TemplateResult {
    return html`<vaadin-button theme=${theme} id=${key.replaceAll('.', '-')} @click=${how}>${label}</vaadin-button>`;
  }

  private live() {
    return html`<p class="fm-hidden" role="status" id="said">${this.said}</p>`;
  }

  private mine() {
    return html`<a href="my-words">${this.t('my-words')}</a>`;
  }

  private drawWords() {
    return html`<div class="fm-tell">
      ${this.intro()}
      <div class="fm-tell-write">
        ${this.errors()} ${this.through()} ${this.own()}
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
        ${this.more()} ${this.onOrStop()}
      </div>
      ${this.live()}
    </div>`;
  }

  private intro() {
    const { call } = this;
    const anyAge = call.youngest <= 0 && call.oldest >= 130;
    const ages =
      call.oldest >= 130 ? this.t('ages.from', call.youngest) : this.t('ages.between', call.youngest, call.oldest);
    const through = this.keeper!.content.through !== null;
    return html`<div class="fm-tell-intro">
      <div class="fm-eyebrow">${call.title}</div>
      <h1 tabindex="-1">${this.t('title')}</h1>
      <p class="fm-lines">${call.purpose}</p>
      <p>
        ${this.t('lead')} ${call.closes ? this.t('lead.until', call.closes) : nothing} ${anyAge ? nothing : ages}
        ${call.state === 'CLOSED' ? this.t('lead.closed') : nothing}
      </p>
      ${through
        ? nothing
        : html`<button type="button" class="fm-link-button fm-tell-quick" id="for-someone" @click=${() => this.beginThrough()}>
            ${this.t('through.begin')}
          </button>`}
      ${this.comeBack()}
      <section aria-labelledby="know">
        <h2 id="know">${this.t('know')}</h2>
        <dl class="fm-tell-know">
          ${this.fact('know.readers', call.readers)} ${this.fact('know.use', this.t('know.use.what'))}
          ${call.link.includes('/') ? this.fact('know.invited', this.t('know.invited.what')) : nothing}
          ${this.fact('know.harm', this.t('know.harm.what'))} ${this.fact('know.leave', this.d('know.leave.what'))}
          <div>
            <dt>${this.t('know.help')}</dt>
            <dd>
              <ul class="fm-tell-help">
                ${this.line('tel:999', '999', this.t('help.999'))} ${this.line('tel:111', '111', this.t('help.111'))}
                ${this.line('tel:116123', '116 123', this.t('help.116'))}
                <li>
                  <button type="button" id="ring-me" aria-pressed=${this.keeper!.choices.askForCall === 'YES'} @click=${() => this.ring()}>
                    <b>${this.t('help.ring')}</b><span>${this.t(this.keeper!.choices.askForCall === 'YES' ? 'help.ring.done' : 'help.ring.what')}</span>
                  </button>
                </li>
              </ul>
            </dd>
          </div>
          ${call.help ? this.fact('know.page', call.help) : nothing}
        </dl>
      </section>
    </div>`;
  }

  private fact(key: string, what: string) {
    return html`<div>
      <dt>${this.t(key)}</dt>
      <dd class="fm-lines">${what}</dd>
    </div>`;
  }

  private line(href: string, number: string, what: string) {
    return html`<li>
      <a href=${href}><b>${number}</b><span>${what}</span></a>
    </li>`;
  }

  private ring() {
    const { choices } = this.keeper!;
    const asks = choices.askForCall === 'YES';
    this.keeper!.choose({ ...choices, askForCall: asks ? 'NO' : 'YES' });
    this.said = asks ? '' : this.t('help.ring.done');
    this.requestUpdate();
  }

  private comeBack() {
    const fault = this.faults.find((one) => one.id === 'code')?.message ?? '';
    const open = this.asking === 'CODE';
    return html`<button
        type="button"
        class="fm-link-button fm-tell-quick"
        id="have-code"
        aria-expanded=${open}
        @click=${() => {
          this.asking = open ? '' : 'CODE';
          if (!open) {
            this.focusOn('code');
          }
        }}
      >
        ${this.t('code.have')}
      </button>
      ${open
        ? html`<form
            class="fm-tell-code-form"
            @submit=${(e: Event) => {
              e.preventDefault();
              void this.resume();
            }}
          >
            <vaadin-text-field
              id="code"
              label=${this.t('code')}
              helper-text=${this.t('code.help')}
              autocomplete="off"
              autocapitalize="characters"
              .invalid=${fault !== ''}
              .errorMessage=${fault}
              @keydown=${(e: KeyboardEvent) => {
                if (e.key === 'Enter') {
                  void this.resume();
                }
              }}
            ></vaadin-text-field>
            <vaadin-button id="open-code" @click=${() => void this.resume()}>${this.t('code.open')}</vaadin-button>
          </form>`
        : nothing}`;
  }

  private beginThrough() {
    this.put({ through: { writer: '', relation: 'FAMILY_OR_FRIEND', readBack: 'NO', allowed: 'NO' } });
    this.focusOn('writer');
  }

  private through() {
    const { through } = this.keeper!.content;
    if (!through) {
      return nothing;
    }
    return html`<section class="fm-tell-through fm-sheet" aria-labelledby="through">
      <h2 id="through">${this.t('through')}</h2>
      <p class="fm-quiet">${this.t('through.what')}</p>
      ${this.lineField('writer', 'through.writer', through.writer, (writer) => this.put({ through: { ...through, writer } }))}
      <vaadin-select
        label=${this.t('through.relation')}
        .items=${RELATIONS.map((one) => ({ label: this.t(`through.${one}`), value: one }))}
        .value=${through.relation}
        @value-changed=${(e: CustomEvent<{ value: string }>) => {
          if (e.detail.value && e.detail.value !== through.relation) {
            this.put({ through: { ...through, relation: e.detail.value } });
          }
        }}
      ></vaadin-select>
      <button
        type="button"
        class="fm-link-button fm-tell-quick"
        @click=${() => {
          this.put({ through: null });
          this.focusOn('for-someone');
        }}
      >
        ${this.t('through.end')}
      </button>
    </section>`;
  }

  private own() {
    const { content } = this.keeper!;
    const { prompts, languages } = this.call;
    return html`<section class="fm-tell-own" aria-labelledby="own">
      <h2 id="own">${this.t('own')}</h2>
      ${prompts.length > 0
        ? html`<ul class="fm-tell-prompts">
            ${prompts.map((prompt) => html`<li>${prompt}</li>`)}
          </ul>`
        : nothing}
      ${this.area('words', 'own.help', content.words, (words) => this.put({ words }), 'own')}
      <p class="fm-tell-saved">${this.saved()}</p>
      ${languages.length > 1
        ? html`<vaadin-select
            class="fm-tell-language"
            label=${this.t('language')}
            .items=${languages.map((one) => ({ label: one.name, value: one.tag }))}
            .value=${content.language}
            @value-changed=${(e: CustomEvent<{ value: string }>) => {
              if (e.detail.value && e.detail.value !== content.language) {
                this.put({ language: e.detail.value });
              }
            }}
          ></vaadin-select>`
        : nothing}
    </section>`;
  }

  /** Where the words are, and since when. */
  private saved() {
    const { standing } = this.keeper!;
    const time = clock(standing.time);
    if (this.keeper!.content.words.length > LONGEST || standing.server === 'TOO_LONG') {
      return html`<span class="fm-state late">${this.d('saved.too-long')}</span>`;
    }
    if (standing.device === 'CANNOT') {
      const there = standing.server === 'SAVED';
      return html`<span class="fm-state late">${this.d('saved.cannot')}</span>
        <span class="fm-small fm-quiet">${there ? this.t('saved.there', this.call.place) : this.t('saved.nowhere')}</span>`;
    }
    if (standing.device === 'NOTHING') {
      return html`<span class="fm-state done">${this.t('saved.nothing')}</span>
        <span class="fm-small fm-quiet">${this.t('saved.without-signal')}</span>`;
    }
    const both = standing.server === 'SAVED' && this.keeper!.isOnServer;
    const net =
      standing.server === 'LOST' ? this.t('signal.lost') : standing.server === 'REFUSED' ? this.t('saved.refused') : both ? '' : this.t('saved.without-signal');
    return html`<span class="fm-state done" id="saved">${both ? this.t('saved.both', this.call.place, time) : this.d('saved', time)}</span>
      ${net ? html`<span class="fm-small fm-quiet">${net}</span>` : nothing}`;
  }

  private more() {
    const { content } = this.keeper!;
    return html`<section class="fm-tell-more" aria-labelledby="more">
      <h2 id="more">${this.t('more')}</h2>
      <p class="fm-quiet">${this.t('more.skip')}</p>
      <div class="fm-tell-folds">
        ${this.fold('services', content.services.length > 0 || content.serviceInOwnWords !== '', html`${this.services()}
          ${this.lineField('own-service', 'services.own', content.serviceInOwnWords, (serviceInOwnWords) => this.put({ serviceInOwnWords }))}`)}
        ${this.fold('where-when', content.where + content.when !== '', html`${this.lineField('where', 'where', content.where, (where) => this.put({ where }))}
          ${this.lineField('when', 'when', content.when, (when) => this.put({ when }))}`)}
        ${this.fold('felt', content.felt !== null || content.feltWords !== '', html`${this.felt()}
          ${this.area('felt-words', '', content.feltWords, (feltWords) => this.put({ feltWords }))}`)}
        ${this.fold('should-have', content.shouldHave !== '', this.area('should-have', '', content.shouldHave, (shouldHave) => this.put({ shouldHave })))}
        ${this.fold('difference', content.difference !== '', this.area('difference', '', content.difference, (difference) => this.put({ difference })))}
        ${this.call.meanings.length > 0 ? this.fold('meanings', content.meanings.length > 0, this.meanings()) : nothing}
      </div>
    </section>`;
  }

  private readonly unfolded = new Set<string>();

  /** A part that can be skipped; open from the start if something stands in it. */
  private fold(key: string, used: boolean, inside: TemplateResult) {
    if (used) {
      this.unfolded.add(key);
    }
    return html`<vaadin-details
      summary=${this.t(key)}
      .opened=${this.unfolded.has(key)}
      @opened-changed=${(e: CustomEvent<{ value: boolean }>) => (e.detail.value ? this.unfolded.add(key) : this.unfolded.delete(key))}
      ><div class="fm-tell-fold">${inside}</div></vaadin-details
    >`;
  }

  private services() {
    const { content } = this.keeper!;
    const { services } = this.call;
    if (services.length === 0) {
      return nothing;
    }
    if (services.length > FEW) {
      return html`<vaadin-multi-select-combo-box
        label=${this.t('services.which')}
        item-label-path="name"
        item-value-path="id"
        item-id-path="id"
        .items=${services}
        .selectedItems=${services.filter((one) => content.services.includes(one.id))}
        @change=${(e: Event) => {
          const chosen = (e.target as HTMLElement & { selectedItems: { id: string }[] }).selectedItems;
          this.put({ services: chosen.slice(0, MOST_SERVICES).map((one) => one.id) });
        }}
      ></vaadin-multi-select-combo-box>`;
    }
    return html`<vaadin-checkbox-group
      label=${this.t('services.which')}
      theme="vertical"
      .value=${content.services}
      @value-changed=${(e: CustomEvent<{ value: string[] }>) => {
        const chosen = e.detail.value;
        if (chosen.join() !== content.services.join()) {
          this.put({ services: chosen });
        }
      }}
    >
      ${services.map((one) => html`<vaadin-checkbox value=${one.id} label=${one.name}></vaadin-checkbox>`)}
    </vaadin-checkbox-group>`;
  }

  private felt() {
    const { content } = this.keeper!;
    return html`<vaadin-radio-group
      label=${this.t('felt.scale')}
      .value=${content.felt === null ? '' : String(content.felt)}
      @value-changed=${(e: CustomEvent<{ value: string }>) => {
        const felt = e.detail.value ? Number(e.detail.value) : null;
        if (felt !== null && felt !== content.felt) {
          this.put({ felt });
        }
      }}
    >
      ${FEELINGS.map((step) => html`<vaadin-radio-button value=${String(step)} label=${this.t(`felt.${step}`)}></vaadin-radio-button>`)}
    </vaadin-radio-group>`;
  }

  private meanings() {
    const { content } = this.keeper!;
    return html`<p class="fm-quiet" id="meanings-what">${this.t('meanings.what')}</p>
      <div class="fm-chips" role="group" aria-labelledby="meanings-what">
        ${this.call.meanings.map((meaning) => {
          const on = content.meanings.includes(meaning);
          return html`<button
            type="button"
            class="fm-chip"
            aria-pressed=${on}
            @click=${() => this.put({ meanings: on ? content.meanings.filter((one) => one !== meaning) : [...content.meanings, meaning] })}
          >
            ${meaning}
          </button>`;
        })}
      </div>`;
  }

  private fault(id: string): string {
    return this.faults.find((fault) => fault.id === id)?.message ?? '';
  }

  private area(id: string, help: string, value: string, put: (value: string) => void, labelledBy = '') {
    const long = value.length > LONGEST ? this.t('too-long', value.length.toLocaleString(), LONGEST.toLocaleString()) : '';
    const message = this.fault(id) || long;
    return html`<vaadin-text-area
      id=${id}
      class="fm-voice-field"
      theme="helper-above-field"
      lang=${this.keeper!.content.language}
      .accessibleNameRef=${labelledBy || null}
      .accessibleName=${labelledBy ? null : this.t(`${id}.label`)}
      .helperText=${help ? this.t(help) : ''}
      .value=${value}
      .invalid=${message !== ''}
      .errorMessage=${message}
      @value-changed=${(e: CustomEvent<{ value: string }>) => e.detail.value !== value && put(e.detail.value)}
    ></vaadin-text-area>`;
  }

  private lineField(id: string, label: string, value: string, put: (value: string) => void) {
    const message = this.fault(id);
    return html`<vaadin-text-field
      id=${id}
      class="fm-voice-field"
      label=${this.t(label)}
      .helperText=${this.texts[`${label}.help`] ?? ''}
      autocomplete="off"
      .value=${value}
      .invalid=${message !== ''}
      .errorMessage=${message}
      @value-changed=${(e: CustomEvent<{ value: string }>) => e.detail.value !== value && put(e.detail.value)}
    ></vaadin-text-field>`;
  }

  private errors() {
    const faults = this.faults.filter((fault) => fault.id !== 'code');
    if (faults.length === 0) {
      return nothing;
    }
    const title = counted(this.texts, 'errors', faults.length);
    return html`<div class="fm-errors fm-sheet" tabindex="-1" role="group" aria-label=${title}>
      <h2>${title}</h2>
      <ul>
        ${faults.map(
          (fault) =>
            html`<li>
              <button type="button" class="fm-link-button" @click=${() => this.focusOn(fault.id)}>${fault.message}</button>
            </li>`,
        )}
      </ul>
    </div>`;
  }

  private onOrStop() {
    return html`<section class="fm-tell-go" aria-label=${this.t('go')}>
      <div class="fm-tell-acts">
        <vaadin-button id="onward" theme="primary" @click=${() => this.onward()}>${this.t('onward')}</vaadin-button>
        ${this.keeper!.isBegun
          ? html`<vaadin-button id="stop" @click=${() => void this.stop()}>${this.t('stop')}</vaadin-button>
              <vaadin-button id="delete" theme="tertiary" @click=${() => (this.asking = 'DELETE')}>${this.t('delete')}</vaadin-button>`
          : nothing}
      </div>
      ${this.asking === 'DELETE' ? this.reallyDelete() : nothing}
      ${this.asking === 'NO_SIGNAL' ? html`<p>${this.d('stop.no-signal')}</p>` : nothing}
      <p class="fm-small fm-quiet">${this.d('go.what')}</p>
    </section>`;
  }

  private reallyDelete() {
    const { content } = this.keeper!;
    const words = content.words.split(/\s+/u).filter((word) => word !== '').length;
    return html`<div class="fm-sheet fm-note fm-tell-ask" role="group" aria-labelledby="delete-title">
      <h3 id="delete-title">${this.t('delete.title')}</h3>
      <p>
        ${[
          counted(this.texts, 'delete.words', words),
          ...(content.steps.length > 0 ? [counted(this.texts, 'journey.sum.steps', content.steps.length)] : []),
        ].join(' · ')}. ${this.d('delete.what', this.call.place)}
      </p>
      <div class="fm-tell-acts">
        ${this.button('', 'delete.do', () => void this.discard())} ${this.button('tertiary', 'delete.keep', () => (this.asking = ''))}
      </div>
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

  private drawWaiting() {
    const keeper = this.keeper!;
    const lost = keeper.standing.server === 'LOST';
    return this.note(
      this.t(lost ? 'waiting' : 'sending'),
      html`<p role="status">${lost ? this.d('waiting.what') : this.t('sending.what')}</p>`,
      lost
        ? [
            ...(keeper.canTakeBack
              ? [
                  this.button('', 'waiting.back', () => {
                    keeper.takeBack();
                    keeper.turnTo('WORDS');
                    this.go('WORDS');
                  }),
                ]
              : []),
          ]
        : [],
    );
  }

  private codeSheet(code: string) {
    return html`<p class="fm-tell-code fm-sheet fm-figure" id="private-code">${code}</p>
      <div class="fm-tell-acts fm-no-print">
        ${this.button('primary', 'code.copy', () => void this.copy(code))} ${this.button('', 'code.print', () => window.print())}
      </div>
      <p class="fm-small" role="status">${this.wrote}</p>`;
  }

  private async copy(code: string) {
    try {
      await navigator.clipboard.writeText(code);
      this.wrote = this.t('code.copied');
    } catch {
      this.wrote = this.t('code.not-copied');
    }
    this.requestUpdate();
  }

  private drawSent() {
    const { code, readBy } = this.sent!;
    return this.note(
      this.t('sent'),
      html`<p>${this.t('sent.what', this.call.place)} ${readBy ? this.t('sent.read-by', weekday(readBy, this.call)) : nothing}</p>
        <h2>${this.t('sent.code')}</h2>
        <p>${this.t('sent.code.what')}</p>
        ${this.codeSheet(code)}
        <p>${this.t('sent.where')} ${this.mine()}: <span class="fm-lines">${new URL('my-words', document.baseURI).href}</span></p>
        <p>${this.d('sent.gone')}</p>`,
      this.call.state === 'OPEN' ? [this.button('tertiary', 'sent.another', () => void this.another())] : [],
    );
  }

  private drawStopped() {
    return this.note(
      this.t('stopped'),
      html`<p>${this.t('stopped.what')}</p>
        ${this.codeSheet(this.code)}
        <p>${this.t('stopped.where')} <span class="fm-lines">${new URL(`tell/${this.call.link}`, document.baseURI).href}</span></p>
        ${this.call.closes ? html`<p>${this.t('lead.until', this.call.closes)}</p>` : nothing}
        <p>${this.d('stopped.here')}</p>`,
      [
        this.button('', 'stopped.on', () => this.go('WORDS')),
        this.button('tertiary', 'stopped.off', () => void this.keeper!.takeOff().then(() => this.takenOff()), this.d('stopped.off')),
      ],
    );
  }

  private takenOff() {
    this.said = this.d('stopped.off.done');
    this.gone = 'GONE';
    this.go('WORDS');
  }

  private drawConflict() {
    const keeper = this.keeper!;
    const there = keeper.standing.conflict;
    if (!there) {
      return this.note(this.t('conflict'), html``, []);
    }
    const settle = (which: 'MINE' | 'THEIRS' | 'BOTH') => {
      keeper.settle(which);
      this.go('WORDS');
    };
    const version = (title: string, content: Content) =>
      html`<article class="fm-look-view">
        <header><h2>${title}</h2></header>
        <p class="fm-words" dir="auto">${content.words || this.t('conflict.no-words')}</p>
        ${content.steps.length > 0
          ? html`<p class="fm-small fm-quiet">${counted(this.texts, 'journey.sum.steps', content.steps.length)}</p>`
          : nothing}
      </article>`;
    return this.note(
      this.t('conflict'),
      html`<p>${this.t('conflict.what')}</p>
        <div class="fm-sheet fm-tell-versions">
          ${version(this.d('conflict.here'), keeper.content)} ${version(this.t('conflict.there'), there.content)}
        </div>`,
      [
        this.button('primary', 'conflict.both', () => settle('BOTH')),
        this.button('', 'conflict.mine', () => settle('MINE'), this.d('conflict.mine')),
        this.button('', 'conflict.theirs', () => settle('THEIRS')),
      ],
    );
  }

  protected override updated() {
    // Arabic, Hebrew or Urdu run their own way as soon as the first letter says so.
    for (const field of this.querySelectorAll('.fm-voice-field > :is(textarea, input):not([dir])')) {
      field.setAttribute('dir', 'auto');
    }
  }
}

customElements.define('fm-tell', FmTell);
