import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { CHOICES, type ChoiceName, Onboarding, type OnboardingPage, type YesNo } from './onboarding';
import type { Room } from './room';
import type { Card } from './room-device';
import { say } from './room-texts';
import { time, weekday } from './room-time';

/** What a member reads and answers once before they take part, and may change later: a page of the phone, with no session. */
export class FmOnboarding extends LitElement {
  static override properties = { room: { attribute: false }, card: { attribute: false }, beat: { attribute: false } };

  declare room: Room;
  declare card: Card;
  /** Changes whenever the room may have: its parts are told to look again. */
  declare beat: number;
  private onboarding: Onboarding | undefined;
  private isToFocus = false;

  /** In the page's own tree, for its style sheet and its ids. */
  override createRenderRoot(): HTMLElement {
    return this;
  }

  private get at(): Onboarding {
    if (this.onboarding?.card.code !== this.card.code) {
      this.onboarding = new Onboarding(this.room, this.card, () => this.requestUpdate());
      void this.onboarding.open();
    }
    return this.onboarding;
  }

  override render(): TemplateResult {
    const { at } = this;
    return html`<h1>${say('floor.onboarding.title')}</h1>
      ${at.page ? this.whole(at, at.page) : html`<p role="status">${say(at.fault === '' ? 'floor.live.opening' : `floor.onboarding.${at.fault}`)}</p>${at.fault === '' ? nothing : html`<button class="fm-act" @click=${() => void at.open()}>${say('floor.onboarding.again')}</button>`}`}`;
  }

  private whole(at: Onboarding, page: OnboardingPage): TemplateResult {
    const { promise } = page;
    return html`<p class="fm-quiet">${page.assembly.name} · ${this.card.member.name}</p>
      <section class="fm-section">
        <h2>${say('floor.onboarding.means')}</h2>
        <p>${say('floor.onboarding.means.1')}</p>
        <p>${say('floor.onboarding.means.2')}</p>
      </section>
      <section class="fm-section">
        <h2>${say('floor.onboarding.promise')}</h2>
        ${promise
          ? html`<p class="fm-words">${promise.text}</p>
              <p>${say('floor.onboarding.promise.by', promise.who, weekday(promise.respondBy, document.documentElement.lang), promise.respondBy.slice(0, 4))}</p>`
          : html`<p>${say('floor.onboarding.promise.none')}</p>`}
      </section>
      <section class="fm-section">
        <h2>${say('floor.onboarding.kept')}</h2>
        <ul>
          ${[1, 2, 3, 4, 5, 6].map((at) => html`<li>${say(`floor.onboarding.kept.${at}`)}</li>`)}
        </ul>
      </section>
      <form class="fm-section fm-onboarding-form" novalidate @submit=${(event: Event) => this.submit(event)}>
        <h2>${say('floor.onboarding.choices')}</h2>
        <p>${say('floor.onboarding.choices.more')}</p>
        ${CHOICES.map((name) => this.choice(at, name))} ${this.needs(at, page)}
        <p class="fm-onboarding-state" role="status">${this.state(at)}</p>
        <button class="fm-act primary">${say(page.answers || at.kept !== '' ? 'floor.onboarding.change' : 'floor.onboarding.finish')}</button>
      </form>`;
  }

  private choice(at: Onboarding, name: ChoiceName): TemplateResult {
    const isMissing = at.missing.includes(name);
    const option = (value: YesNo) =>
      html`<label class="fm-yes-no"
        ><input type="radio" name=${name} .value=${value} .checked=${at.draft[name] === value} aria-describedby="fault-${name}" @change=${() => at.change({ [name]: value })} />${say(
          `floor.onboarding.${value}`,
        )}</label
      >`;
    return html`<fieldset>
        <legend>${say(`floor.onboarding.${name}`)}</legend>
        ${option('YES')} ${option('NO')}
        <p id="fault-${name}" class="fm-fault" role="alert">${isMissing ? say('floor.onboarding.missing') : ''}</p>
      </fieldset>
      ${name === 'news' && at.draft.news === 'YES'
        ? html`<label
            >${say('floor.onboarding.email')}
            <input type="email" autocomplete="email" .value=${at.draft.email} @input=${(event: InputEvent) => at.change({ email: valueOf(event) })}
          /></label>`
        : nothing}`;
  }

  private needs(at: Onboarding, { needs }: OnboardingPage): TemplateResult {
    const { draft } = at;
    return html`<fieldset class="fm-onboarding-needs">
        <legend>${say('floor.onboarding.needs')}</legend>
        ${needs.map(
          (need) =>
            html`<label class="fm-yes-no"
              ><input type="checkbox" .checked=${draft.needs.includes(need)} @change=${(event: Event) => at.need(need, (event.target as HTMLInputElement).checked)} />${say(
                `assembly.need.${need}`,
              )}</label
            >`,
        )}
      </fieldset>
      ${draft.needs.includes('INTERPRETER')
        ? html`<label>${say('floor.onboarding.language')} <input maxlength="40" .value=${draft.interpreter} @input=${(event: InputEvent) => at.change({ interpreter: valueOf(event) })} /></label>`
        : nothing}
      <label
        >${say('floor.onboarding.line')} <input maxlength="300" .value=${draft.line} @input=${(event: InputEvent) => at.change({ line: valueOf(event) })}
      /></label>`;
  }

  private state(at: Onboarding): string {
    if (at.waiting) {
      return say('floor.onboarding.waits');
    }
    if (at.isRefused) {
      return say('floor.onboarding.not-kept');
    }
    if (at.kept === '') {
      return '';
    }
    const when = new Date(at.kept);
    return say('floor.onboarding.saved', weekday(at.kept.slice(0, 10), document.documentElement.lang), time(when));
  }

  private submit(event: Event): void {
    event.preventDefault();
    this.isToFocus = true;
    void this.at.finish();
  }

  /** The first choice that is missing has the focus. */
  protected override updated(): void {
    const first = this.onboarding?.missing[0];
    if (this.isToFocus && first !== undefined) {
      this.querySelector<HTMLElement>(`input[name=${first}]`)?.focus();
    }
    this.isToFocus = false;
  }
}

function valueOf(event: Event): string {
  return (event.target as HTMLInputElement).value;
}

customElements.define('fm-onboarding', FmOnboarding);
