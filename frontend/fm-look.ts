import { html, LitElement } from 'lit';
import { type Call, type Choices, type Content, text, type Texts, untilDay, type Use } from './tell-model';
import { type PreviewPart, Server } from './tell-server';

const PART = 280;
/** As `FirstLook.LONGEST`: of a very long story the beginning is shown. */
const LOOKED_AT = 50_000;
const AGAIN = 5_000;

/** How the words would look to each who may read them, as the answers given so far have it. */
class FmLook extends LitElement {
  static override properties = {
    call: { attribute: false },
    texts: { attribute: false },
    content: { attribute: false },
    choices: { attribute: false },
    parts: { state: true },
    missing: { state: true },
  };

  declare call: Call;
  declare texts: Texts;
  declare content: Content;
  declare choices: Choices;
  declare private parts: PreviewPart[];
  /** True while there is no picture of the words, because the server can't be reached. */
  declare private missing: boolean;
  private asked = '';
  private timer = 0;
  private readonly online = () => void this.look();

  constructor() {
    super();
    this.parts = [];
    this.missing = true;
  }

  protected override createRenderRoot() {
    return this;
  }

  override connectedCallback() {
    super.connectedCallback();
    window.addEventListener('online', this.online);
    void this.updateComplete.then(() => this.look());
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    window.removeEventListener('online', this.online);
    window.clearTimeout(this.timer);
  }

  private t(key: string, ...facts: (string | number)[]) {
    return text(this.texts, `uses.${key}`, ...facts);
  }

  /** The server's picture of the words; asked for once, and again when the signal is back. */
  private async look(): Promise<void> {
    const words = this.content.words;
    window.clearTimeout(this.timer);
    if (words.trim() === '' || (this.asked === words && !this.missing)) {
      return;
    }
    const answer = await new Server(this.call.link).preview(words.slice(0, LOOKED_AT));
    if (!this.isConnected) {
      return;
    }
    if (answer.kind === 'ANSWERED') {
      this.asked = words;
      this.parts = answer.value.parts;
      this.missing = false;
    } else {
      this.missing = true;
      this.timer = window.setTimeout(() => void this.look(), AGAIN);
    }
  }

  private is(use: Use): boolean {
    return this.choices.uses[use].answer === 'YES';
  }

  /** Quoting what may not be counted allows nothing. */
  private quotes(use: 'QUOTE_INSIDE' | 'QUOTE_IN_PUBLIC'): boolean {
    return this.is('ANALYSE') && this.is(use);
  }

  private words(parts: PreviewPart[]) {
    // No white space of ours: it would show.
    const shown = parts.map((part) => (part.hidden == null ? part.text : html`<span class="fm-hid">${this.label(part.hidden)}</span>`));
    return html`<p class="fm-words" dir="auto">${shown}</p>`;
  }

  private label(kind: string): string {
    return this.texts[`hidden.${kind}`] ?? text(this.texts, 'hidden.OTHER');
  }

  /** The first sentence or so, as somebody might quote it. */
  private extract(): PreviewPart[] {
    const some: PreviewPart[] = [];
    let length = 0;
    for (const one of this.parts) {
      if (length >= PART) {
        break;
      }
      const room = PART - length;
      const whole = one.hidden != null || one.text.length <= room;
      some.push(whole ? one : { ...one, text: `${one.text.slice(0, one.text.lastIndexOf(' ', room) + 1 || room).trimEnd()} …` });
      length += one.hidden == null ? one.text.length : 0;
    }
    return some;
  }

  private view(id: string, use: Use, on: boolean, parts: () => PreviewPart[], by: string) {
    const answer = this.choices.uses[use].answer;
    const state = on ? this.t('look.shown', untilDay(this.choices.uses[use].until, this.call, this.texts)) : this.t(answer === '' ? 'look.not-yet' : 'look.not');
    return html`<article class="fm-look-view">
      <header>
        <h3>${this.t(`look.${id}`)}</h3>
        <span class="fm-state ${on ? 'open' : 'done'}">${state}</span>
      </header>
      ${on
        ? html`${this.missing ? html`<p class="fm-quiet">${this.t('look.missing')}</p>` : this.words(parts())}
            <p class="fm-small fm-quiet">${by}</p>`
        : html`<p class="fm-quiet">${this.t(answer === '' ? 'look.choose' : `look.${id}.none`)}</p>`}
    </article>`;
  }

  protected override render() {
    const month = this.call.months[Number(this.call.today.slice(5, 7)) - 1] ?? '';
    const told = this.t('look.told', `${month} ${this.call.today.slice(0, 4)}`);
    const by = this.is('BE_NAMED') && this.choices.name.trim() ? this.choices.name.trim() : this.t('look.someone', this.call.place);
    return html`<h2 id="look" tabindex="-1">${this.t('look')}</h2>
      <p class="fm-small fm-quiet">${this.t('look.how')}</p>
      <div class="fm-sheet" tabindex="0" role="group" aria-label=${this.t('look')}>
        ${this.view('team', 'ANALYSE', this.is('ANALYSE'), () => this.parts, this.t('look.team.by'))}
        ${this.view('inside', 'QUOTE_INSIDE', this.quotes('QUOTE_INSIDE'), () => this.extract(), by)}
        ${this.view('public', 'QUOTE_IN_PUBLIC', this.quotes('QUOTE_IN_PUBLIC'), () => this.extract(), `${by} · ${told}`)}
      </div>`;
  }
}

customElements.define('fm-look', FmLook);

declare global {
  interface HTMLElementTagNameMap {
    'fm-look': FmLook;
  }
}
