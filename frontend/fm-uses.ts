import '@vaadin/button';
import '@vaadin/checkbox';
import '@vaadin/details';
import '@vaadin/radio-group';
import '@vaadin/select';
import '@vaadin/text-field';
import { html, LitElement, nothing } from 'lit';
import './fm-look';
import { checkUses } from './tell-check';
import { errorList } from './tell-fields';
import { type Call, type Choices, counted, type Content, text, type Texts, untilDay, type Use, USES, yearsFrom, type YesNo } from './tell-model';
import type { Fault } from './tell-page';

/**
 * Who may use the words: a yes or a no to each use, with the day it ends and a picture of how the words would look. Nothing is chosen
 * beforehand. Fires `choices-changed`, `through-changed`, `send` and `back`.
 */
class FmUses extends LitElement {
  static override properties = {
    call: { attribute: false },
    texts: { attribute: false },
    content: { attribute: false },
    choices: { attribute: false },
    refusal: {},
    files: { attribute: false },
    faults: { state: true },
  };

  declare call: Call;
  declare texts: Texts;
  declare content: Content;
  declare choices: Choices;
  /** How many photos, sounds and documents belong to it. */
  declare files: number;
  /** Why the server did not take it; empty if it did. */
  declare refusal: string;
  declare private faults: Fault[];
  private said = '';

  constructor() {
    super();
    this.refusal = '';
    this.files = 0;
    this.faults = [];
  }

  protected override createRenderRoot() {
    return this;
  }

  protected override updated(changed: Map<string, unknown>) {
    if (changed.has('refusal') && this.refusal) {
      this.show([{ id: this.fieldOf(this.refusal), message: this.reason(this.refusal) }]);
    }
  }

  private t(key: string, ...facts: (string | number)[]) {
    return text(this.texts, `uses.${key}`, ...facts);
  }

  private fieldOf(reason: string): string {
    switch (reason) {
      case 'name-missing':
        return 'name';
      case 'contact-missing':
        return 'contact';
      case 'not-read-back':
        return 'read-back';
      default:
        return 'send';
    }
  }

  private reason(reason: string): string {
    const key = `uses.refused.${reason}`;
    return this.texts[key] === undefined ? this.t('refused.other') : text(this.texts, key);
  }

  private choose(use: Use, part: Partial<Choices['uses'][Use]>) {
    const uses = { ...this.choices.uses, [use]: { ...this.choices.uses[use], ...part } };
    this.put({ uses });
    const answer = uses[use].answer;
    this.said = `${this.t(`${use}.title`)}: ${answer === 'YES' ? `${this.t('yes')}, ${untilDay(uses[use].until, this.call, this.texts)}` : this.t('no')}. ${this.t('look.changed')}`;
    this.faults = this.faults.filter((fault) => fault.id !== `use-${use}`);
  }

  private put(part: Partial<Choices>) {
    this.choices = { ...this.choices, ...part };
    this.dispatchEvent(new CustomEvent('choices-changed', { detail: { value: this.choices } }));
  }

  private is(use: Use): boolean {
    return this.choices.uses[use].answer === 'YES';
  }

  private fault(id: string): string {
    return this.faults.find((fault) => fault.id === id)?.message ?? '';
  }

  private show(faults: Fault[]) {
    this.faults = faults;
    void this.updateComplete.then(() => this.querySelector<HTMLElement>('.fm-errors')?.focus());
  }

  private send() {
    const faults = checkUses(this.content, this.choices, this.texts);
    if (faults.length > 0) {
      this.show(faults);
    } else {
      this.faults = [];
      this.dispatchEvent(new CustomEvent('send'));
    }
  }

  private focusOn(id: string) {
    const field = this.querySelector<HTMLElement>(`#${id}`);
    const first = field?.matches('vaadin-radio-group') ? field.querySelector<HTMLElement>('vaadin-radio-button') : field;
    first?.focus();
    field?.scrollIntoView({ block: 'center' });
  }

  private answer(id: string, now: string, label: string, about: string, choose: (answer: YesNo) => void) {
    const message = this.fault(id);
    return html`<vaadin-radio-group
      id=${id}
      theme="horizontal"
      accessible-name-ref=${label}
      aria-describedby=${about}
      .value=${now}
      .invalid=${message !== ''}
      .errorMessage=${message}
      @value-changed=${(e: CustomEvent<{ value: string }>) => {
        const chosen = e.detail.value;
        if (chosen !== now && (chosen === 'YES' || chosen === 'NO')) {
          choose(chosen);
        }
      }}
    >
      <vaadin-radio-button value="YES" label=${this.t('yes')}></vaadin-radio-button>
      <vaadin-radio-button value="NO" label=${this.t('no')}></vaadin-radio-button>
    </vaadin-radio-group>`;
  }

  private use(use: Use) {
    const choice = this.choices.uses[use];
    const ends = [yearsFrom(this.call.today, 1), yearsFrom(this.call.today, 2), null];
    const blocked = (use === 'QUOTE_INSIDE' || use === 'QUOTE_IN_PUBLIC') && this.is(use) && this.choices.uses.ANALYSE.answer === 'NO';
    return html`<li class="fm-use">
      <h2 id="use-${use}-title">${this.t(`${use}.title`)}</h2>
      <p id="use-${use}-what">${this.t(`${use}.what`, this.call.place)}</p>
      <div class="fm-use-answer">
        ${this.answer(`use-${use}`, choice.answer, `use-${use}-title`, `use-${use}-what`, (answer) => this.choose(use, { answer }))}
        ${choice.answer === 'YES'
          ? html`<vaadin-select
              accessible-name=${this.t('until.label', this.t(`${use}.title`))}
              .items=${ends.map((end) => ({ label: untilDay(end, this.call, this.texts), value: end ?? 'NEVER' }))}
              .value=${choice.until ?? 'NEVER'}
              @value-changed=${(e: CustomEvent<{ value: string }>) => {
                const until = e.detail.value === 'NEVER' ? null : e.detail.value;
                if (e.detail.value !== '' && until !== choice.until) {
                  this.choose(use, { until });
                }
              }}
            ></vaadin-select>`
          : nothing}
      </div>
      ${blocked ? html`<p class="fm-small">${this.t('not-counted')}</p>` : nothing}
      ${use === 'BE_NAMED' && this.is(use) ? this.field('name', 'given-name', this.choices.name, (name) => this.put({ name })) : nothing}
      ${use === 'CONTACT' && this.is(use) ? this.contact() : nothing}
    </li>`;
  }

  private contact() {
    return this.field('contact', 'on', this.choices.contact, (contact) => this.put({ contact }));
  }

  private field(id: 'name' | 'contact', autocomplete: string, value: string, put: (value: string) => void) {
    const message = this.fault(id);
    return html`<vaadin-text-field
      id=${id}
      label=${this.t(id)}
      helper-text=${this.t(`${id}.help`)}
      autocomplete=${autocomplete}
      .value=${value}
      .invalid=${message !== ''}
      .errorMessage=${message}
      @value-changed=${(e: CustomEvent<{ value: string }>) => e.detail.value !== value && put(e.detail.value)}
    ></vaadin-text-field>`;
  }

  private help() {
    const asks = this.choices.askForCall === 'YES';
    return html`<div class="fm-use-help">
      <vaadin-checkbox
        id="ask-for-call"
        label=${this.t('call')}
        helper-text=${this.t('call.help')}
        .checked=${asks}
        @checked-changed=${(e: CustomEvent<{ value: boolean }>) => {
          if (e.detail.value !== asks) {
            this.put({ askForCall: e.detail.value ? 'YES' : 'NO' });
          }
        }}
      ></vaadin-checkbox>
      ${asks && !this.is('CONTACT') ? this.contact() : nothing}
    </div>`;
  }

  private through() {
    const { through } = this.content;
    if (!through) {
      return nothing;
    }
    const ask = (id: 'read-back' | 'allowed', now: YesNo | '', put: (answer: YesNo) => void) =>
      html`<div class="fm-use">
        <h2 id="${id}-title">${this.t(id)}</h2>
        <p id="${id}-what">${this.t(`${id}.what`)}</p>
        <div class="fm-use-answer">${this.answer(id, now, `${id}-title`, `${id}-what`, put)}</div>
      </div>`;
    const put = (part: { readBack?: YesNo; allowed?: YesNo }) => {
      this.put(part);
      this.dispatchEvent(new CustomEvent('through-changed', { detail: { value: { ...through, ...part } } }));
    };
    return html`<section class="fm-uses-through" aria-label=${this.t('through')}>
      ${ask('read-back', this.choices.readBack, (readBack) => put({ readBack }))}
      ${ask('allowed', this.choices.allowed, (allowed) => put({ allowed }))}
    </section>`;
  }

  protected override render() {
    const steps = this.content.steps.length;
    const what = steps === 0 ? this.t('send.words') : this.t('send.words-and', counted(this.texts, 'journey.sum.steps', steps));
    return html`<div class="fm-uses">
      <div class="fm-uses-intro">
        <div class="fm-eyebrow">${this.call.title}</div>
        <h1 tabindex="-1">${this.t('title')}</h1>
        <p>${this.t('lead')}</p>
        ${this.files > 0 ? html`<p id="uses-files">${this.t('files')}</p>` : nothing}
        <button
          type="button"
          class="fm-link-button fm-tell-quick fm-narrow-only"
          @click=${() => {
            const look = this.querySelector<HTMLElement>('#look');
            look?.scrollIntoView();
            look?.focus();
          }}
        >
          ${this.t('look.see')}
        </button>
      </div>
      <div class="fm-uses-choose">
        ${errorList(this.texts, this.faults, (id) => this.focusOn(id))}
        <ul class="fm-uses-list">
          ${USES.map((use) => this.use(use))}
        </ul>
        ${this.through()} ${this.help()}
        <p class="fm-uses-harm">${this.t('harm')}</p>
        <vaadin-details class="fm-uses-why" summary=${this.t('why')}>
          <p>${this.t(`why.${this.call.basis}`, this.call.place)}</p>
          <p>${counted(this.texts, 'uses.why.kept', this.call.monthsKept)}</p>
        </vaadin-details>
      </div>
      <fm-look
        class="fm-uses-look"
        role="region"
        aria-labelledby="look"
        .call=${this.call}
        .texts=${this.texts}
        .content=${this.content}
        .choices=${this.choices}
      ></fm-look>
      <section class="fm-uses-send" aria-labelledby="send-title">
        <h2 id="send-title">${this.t('send.title')}</h2>
        <p>${what} ${this.t('send.signal')}</p>
        <div class="fm-tell-acts">
          <vaadin-button id="send" theme="primary" @click=${() => this.send()}>${this.t('send')}</vaadin-button>
          <vaadin-button @click=${() => this.dispatchEvent(new CustomEvent('back'))}>${this.t('back')}</vaadin-button>
        </div>
        <p class="fm-small fm-quiet">${this.t('send.after')}</p>
      </section>
      <p class="fm-hidden" role="status">${this.said}</p>
    </div>`;
  }
}

customElements.define('fm-uses', FmUses);

declare global {
  interface HTMLElementTagNameMap {
    'fm-uses': FmUses;
  }
}
