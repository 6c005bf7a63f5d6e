import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { Evaluating, HIGHEST, type Standing } from './evaluation';
import type { Room } from './room';
import { say } from './room-texts';
import { weekday } from './room-time';

/** Where this part of the page is. */
export const address = import.meta.url;

const SCORES = Array.from({ length: HIGHEST }, (_, at) => at + 1);

/** How the day was for a member: six questions and two texts, none of which has to be answered. */
export class FmEvaluation extends LitElement {
  static override properties = { room: { attribute: false }, beat: { attribute: false } };

  declare room: Room;
  /** Changes whenever the room may have: its parts are told to look again. */
  declare beat: number;
  private known: Evaluating | undefined;

  /** In the page's own tree, for its style sheet and its ids. */
  override createRenderRoot(): HTMLElement {
    return this;
  }

  private get at(): Evaluating {
    if (this.known?.room !== this.room) {
      this.known = new Evaluating(this.room, () => this.requestUpdate());
    }
    this.known.look();
    return this.known;
  }

  override render(): TemplateResult | typeof nothing {
    const { at } = this;
    const { standing } = at;
    if (!standing || standing.stage === 'NOT_YET') {
      return nothing;
    }
    return html`<section class="fm-section fm-evaluation" aria-labelledby="evaluation">
      <h2 id="evaluation" tabindex="-1">${say('floor.evaluation.title')}</h2>
      ${standing.stage === 'CLOSED' ? html`<p>${say('floor.evaluation.closed')}</p>` : this.form(at, standing)} ${this.lost(at)}
      <p role="status">${this.state(at, standing)}</p>
    </section>`;
  }

  private form(at: Evaluating, standing: Standing): TemplateResult {
    return html`<p>${say('floor.evaluation.lead')}</p>
      <p class="fm-quiet">${say('floor.evaluation.secret')}</p>
      <form class="fm-evaluation-form" novalidate @submit=${(event: Event) => this.submit(event)}>
        ${standing.aspects.map((aspect) => this.aspect(at, aspect))} ${this.text(at, 'good')} ${this.text(at, 'better')}
        <p class="fm-fault" role="alert">${at.fault}</p>
        <button class="fm-act">${say(standing.own || at.waiting ? 'floor.evaluation.change' : 'floor.evaluation.send')}</button>
        <p class="fm-small">${say('floor.evaluation.until', weekday(standing.last, document.documentElement.lang))}</p>
      </form>`;
  }

  private aspect(at: Evaluating, aspect: string): TemplateResult {
    const option = (score: number, text: string) =>
      html`<label class="fm-yes-no"
        ><input type="radio" name="evaluation-${aspect}" .value=${String(score)} .checked=${at.draft.scores[aspect] === score} @change=${() => at.score(aspect, score)} />${text}</label
      >`;
    return html`<fieldset>
      <legend>${say(`floor.evaluation.aspect.${aspect}`)}</legend>
      ${SCORES.map((score) => option(score, say(`floor.evaluation.score.${score}`)))} ${option(0, say('floor.evaluation.score.0'))}
    </fieldset>`;
  }

  private text(at: Evaluating, name: 'good' | 'better'): TemplateResult {
    return html`<label
      >${say(`floor.evaluation.${name.toUpperCase()}`)}
      <textarea rows="3" maxlength="500" .value=${at.draft[name]} @input=${(event: InputEvent) => at.change({ [name]: (event.target as HTMLTextAreaElement).value })}></textarea
    ></label>`;
  }

  private lost(at: Evaluating): TemplateResult | typeof nothing {
    const { refused } = at;
    return refused
      ? html`<p class="fm-words">${String(refused.body['good'])} ${String(refused.body['better'])}</p>
          <button class="fm-act" @click=${() => void at.letGo()}>${say('floor.evaluation.let-go')}</button>`
      : nothing;
  }

  private state(at: Evaluating, standing: Standing): string {
    if (at.waiting) {
      return say('floor.evaluation.waits');
    }
    if (at.notice !== '' || at.refused) {
      return at.notice === '' ? say('floor.evaluation.refused.CLOSED') : at.notice;
    }
    return standing.own ? say(at.isTouched ? 'floor.evaluation.touched' : 'floor.evaluation.in') : '';
  }

  private submit(event: Event): void {
    event.preventDefault();
    void this.at.send();
  }
}

customElements.define('fm-evaluation', FmEvaluation);
