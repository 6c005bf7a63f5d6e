import '@vaadin/button';
import '@vaadin/combo-box';
import '@vaadin/radio-group';
import '@vaadin/select';
import '@vaadin/text-area';
import '@vaadin/text-field';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { between, sum } from './tell-journey';
import { emptyStep, isEmptyStep, LONGEST_WAIT, MOST_STEPS, type Step, text, type Texts } from './tell-model';

const UNITS = ['HOURS', 'DAYS', 'WEEKS', 'MONTHS'] as const;
const HAND_OVER = ['KEPT', 'DROPPED', 'UNSURE'] as const;
const TOLD_AGAIN = ['ALL', 'SOME', 'NO'] as const;

/**
 * The steps of a journey, in order. The hand-over belongs to the gap between two steps; one step is open at a time; steps are moved
 * by buttons. Fires `steps-changed` with the new steps.
 */
class FmJourney extends LitElement {
  static override properties = {
    steps: { attribute: false },
    services: { attribute: false },
    texts: { attribute: false },
    opened: { state: true },
    removed: { state: true },
  };

  declare steps: Step[];
  declare services: { id: string; name: string }[];
  declare texts: Texts;
  declare private opened: number;
  declare private removed: { at: number; step: Step } | null;
  private said = '';

  constructor() {
    super();
    this.steps = [];
    this.services = [];
    this.texts = {};
    this.opened = -1;
    this.removed = null;
  }

  protected override createRenderRoot() {
    return this;
  }

  private t(key: string, ...facts: (string | number)[]) {
    return text(this.texts, `journey.${key}`, ...facts);
  }

  private change(steps: Step[]) {
    this.steps = steps;
    this.dispatchEvent(new CustomEvent('steps-changed', { detail: { value: steps } }));
  }

  private put(at: number, part: Partial<Step>) {
    this.change(this.steps.map((step, place) => (place === at ? { ...step, ...part } : step)));
  }

  private focusOn(selector: string) {
    void this.updateComplete.then(() => this.querySelector<HTMLElement>(selector)?.focus());
  }

  /** Opens a step for writing and goes to its field; for errors that lead here. */
  openStep(at: number, field: string) {
    this.opened = at;
    this.focusOn(`#${field}`);
  }

  private add() {
    this.removed = null;
    this.change([...this.steps, emptyStep()]);
    this.openStep(this.steps.length - 1, `step-${this.steps.length - 1}-who`);
  }

  private done(at: number) {
    this.opened = -1;
    const step = this.steps[at];
    if (step && isEmptyStep(step)) {
      this.change(this.steps.filter((_, place) => place !== at));
      this.focusOn('#add-step');
    } else {
      this.focusOn(`#step-${at}-change`);
    }
  }

  private move(at: number, by: -1 | 1) {
    const steps = [...this.steps];
    steps.splice(at + by, 0, ...steps.splice(at, 1));
    this.change(steps);
    this.opened = at + by;
    this.said = this.t('moved', at + by + 1);
    const way = by < 0 ? 'up' : 'down';
    const other = by < 0 ? 'down' : 'up';
    const end = at + by === 0 || at + by === steps.length - 1;
    this.focusOn(`#step-${at + by}-${end && !this.canMove(at + by, by) ? other : way}`);
  }

  private canMove(at: number, by: -1 | 1) {
    return at + by >= 0 && at + by < this.steps.length;
  }

  private takeOut(at: number) {
    const step = this.steps[at];
    this.removed = step ? { at, step } : null;
    this.change(this.steps.filter((_, place) => place !== at));
    this.opened = -1;
    this.focusOn('#put-back');
  }

  private putBack() {
    if (this.removed) {
      const steps = [...this.steps];
      const at = Math.min(this.removed.at, steps.length);
      steps.splice(at, 0, this.removed.step);
      this.removed = null;
      this.change(steps);
      this.focusOn(`#step-${at}-change`);
    }
  }

  private nameOf(step: Step, at: number): string {
    const service = this.services.find((one) => one.id === step.service)?.name ?? step.serviceInOwnWords;
    return service || this.t('step', at + 1);
  }

  private row(step: Step, at: number): TemplateResult {
    const name = this.nameOf(step, at);
    const heading = `step-${at}-name`;
    return html`<li class="fm-step">
      ${between(this.texts, step, at)}
      <div class="fm-rail"><span class="fm-no" aria-hidden="true">${at + 1}</span></div>
      ${at === this.opened
        ? html`<h3 id=${heading} dir="auto"><span class="fm-hidden">${this.t('step', at + 1)}: </span>${name}</h3>
            ${this.editor(step, at, heading)}`
        : html`<div class="fm-met">
            <header>
              <h3 dir="auto"><span class="fm-hidden">${this.t('step', at + 1)}: </span>${name}</h3>
              <vaadin-button
                id="step-${at}-change"
                theme="tertiary"
                aria-label=${this.t('change.label', at + 1, name)}
                @click=${() => this.openStep(at, `step-${at}-who`)}
                >${this.t('change')}</vaadin-button
              >
            </header>
            ${[step.who, step.what]
              .filter((words) => words.trim() !== '')
              .map((words) => html`<p class="fm-words" dir="auto">${words}</p>`)}
          </div>`}
    </li>`;
  }

  private editor(step: Step, at: number, heading: string) {
    return html`<div class="fm-step-edit fm-sheet" role="group" aria-labelledby=${heading}>
      <div class="fm-step-fields">
        <vaadin-text-field
          id="step-${at}-who"
          class="fm-voice-field"
          label=${this.t('who')}
          helper-text=${this.t('who.help')}
          .value=${step.who}
          @value-changed=${(e: CustomEvent<{ value: string }>) => e.detail.value !== step.who && this.put(at, { who: e.detail.value })}
        ></vaadin-text-field>
        ${this.service(step, at)}
        <vaadin-text-area
          id="step-${at}-what"
          class="fm-voice-field all"
          label=${this.t('what')}
          .value=${step.what}
          @value-changed=${(e: CustomEvent<{ value: string }>) => e.detail.value !== step.what && this.put(at, { what: e.detail.value })}
        ></vaadin-text-area>
        ${this.wait(step, at)}
        ${at > 0
          ? this.choice(this.t('hand-over'), HAND_OVER, step.handOver, 'hand-over', (handOver) => this.put(at, { handOver }))
          : nothing}
        ${this.choice(this.t('again'), TOLD_AGAIN, step.toldAgain, 'again', (toldAgain) => this.put(at, { toldAgain }))}
      </div>
      <div class="fm-step-acts">
        <vaadin-button aria-label=${this.t('done.label', at + 1)} @click=${() => this.done(at)}>${this.t('done')}</vaadin-button>
        ${this.canMove(at, -1) ? this.act(`step-${at}-up`, 'up', at, () => this.move(at, -1)) : nothing}
        ${this.canMove(at, 1) ? this.act(`step-${at}-down`, 'down', at, () => this.move(at, 1)) : nothing}
        ${this.act(`step-${at}-remove`, 'remove', at, () => this.takeOut(at))}
      </div>
    </div>`;
  }

  private act(id: string, key: string, at: number, how: () => void) {
    return html`<vaadin-button id=${id} theme="tertiary" aria-label=${this.t(`${key}.label`, at + 1)} @click=${how}
      >${this.t(key)}</vaadin-button
    >`;
  }

  private service(step: Step, at: number) {
    const known = this.services.map((one) => ({ label: one.name, value: one.id }));
    const own = step.serviceInOwnWords;
    const items = own ? [...known, { label: own, value: `own:${own}` }] : known;
    const value = step.service ?? (own ? `own:${own}` : '');
    return html`<vaadin-combo-box
      id="step-${at}-service"
      class="fm-voice-field"
      label=${this.t('service')}
      helper-text=${this.t('service.help')}
      allow-custom-value
      .items=${items}
      .value=${value}
      @custom-value-set=${(e: CustomEvent<string>) => this.put(at, { service: null, serviceInOwnWords: e.detail })}
      @value-changed=${(e: CustomEvent<{ value: string }>) => {
        const chosen = e.detail.value;
        if (chosen !== value && (chosen === '' || known.some((one) => one.value === chosen))) {
          this.put(at, { service: chosen || null, serviceInOwnWords: '' });
        }
      }}
    ></vaadin-combo-box>`;
  }

  private wait(step: Step, at: number) {
    return html`<fieldset class="fm-wait all">
      <legend>${this.t('wait')}</legend>
      <vaadin-text-field
        id="step-${at}-waited"
        accessible-name=${this.t('wait.number')}
        allowed-char-pattern="[0-9]"
        inputmode="numeric"
        maxlength="3"
        .value=${step.waited === null ? '' : String(step.waited)}
        @value-changed=${(e: CustomEvent<{ value: string }>) => {
          const digits = e.detail.value.replace(/\D/g, '');
          const waited = digits === '' ? null : Math.min(LONGEST_WAIT, Number(digits));
          if (waited !== step.waited) {
            this.put(at, { waited });
          }
        }}
      ></vaadin-text-field>
      <vaadin-select
        accessible-name=${this.t('wait.unit')}
        .items=${UNITS.map((unit) => ({ label: this.t(`unit.${unit}.name`), value: unit }))}
        .value=${step.unit}
        @value-changed=${(e: CustomEvent<{ value: string }>) => {
          const unit = UNITS.find((one) => one === e.detail.value);
          if (unit && unit !== step.unit) {
            this.put(at, { unit });
          }
        }}
      ></vaadin-select>
    </fieldset>`;
  }

  private choice<T extends string>(label: string, all: readonly T[], now: T | null, key: string, choose: (one: T) => void) {
    return html`<vaadin-radio-group
      label=${label}
      .value=${now ?? ''}
      @value-changed=${(e: CustomEvent<{ value: string }>) => {
        const chosen = all.find((one) => one === e.detail.value);
        if (chosen && chosen !== now) {
          choose(chosen);
        }
      }}
    >
      ${all.map((one) => html`<vaadin-radio-button value=${one} label=${this.t(`${key}.${one}`)}></vaadin-radio-button>`)}
    </vaadin-radio-group>`;
  }

  protected override render() {
    const said = this.said;
    return html`<ol class="fm-tell-steps">
        ${repeat(
          this.steps,
          (_, at) => at,
          (step, at) => this.row(step, at),
        )}
      </ol>
      <div class="fm-tell-after">
        ${this.steps.length < MOST_STEPS
          ? html`<vaadin-button id="add-step" @click=${() => this.add()}>${this.t('add')}</vaadin-button>`
          : nothing}
        ${this.removed
          ? html`<p class="fm-small">
              ${this.t('removed', this.removed.at + 1)}
              <button type="button" class="fm-link-button" id="put-back" @click=${() => this.putBack()}>${this.t('put-back')}</button>
            </p>`
          : nothing}
        <p class="fm-small fm-quiet">${sum(this.texts, this.steps)}</p>
        <p class="fm-hidden" role="status">${said}</p>
      </div>`;
  }
}

customElements.define('fm-journey', FmJourney);

declare global {
  interface HTMLElementTagNameMap {
    'fm-journey': FmJourney;
  }
}
