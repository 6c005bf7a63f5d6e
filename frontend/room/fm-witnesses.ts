import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { Room } from './room';
import { say } from './room-texts';
import { type ShownOwn, Witnessing } from './witness';
import { EACH, LONGEST_QUESTION, type Line, type WitnessRound } from './witness-model';

/** How near the end of a question its writer is told. */
const NEAR = 40;

/** Questions to witnesses on a member's screen: asking, ticking, the list, and what became of their own. */
export class FmWitnesses extends LitElement {
  static override properties = { room: { attribute: false }, beat: { attribute: false } };

  declare room: Room;
  /** Changes whenever the room may have: its parts are told to look again. */
  declare beat: number;
  private witnessing: Witnessing | undefined;

  /** In the page's own tree, for its style sheet and its ids. */
  override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override firstUpdated(): void {
    void this.room.keepPart(import.meta.url);
  }

  private get at(): Witnessing {
    if (this.witnessing?.room !== this.room) {
      this.witnessing = new Witnessing(this.room, () => this.requestUpdate());
    }
    return this.witnessing;
  }

  override render(): TemplateResult | typeof nothing {
    const { at } = this;
    const { round } = at;
    if (!round) {
      return nothing;
    }
    at.look();
    const said = round.now === null ? say(heading(round)) : `${say('floor.witness.now')}: ${round.now}`;
    return html`<section class="fm-witness" aria-labelledby="witnesses">
      <h2 id="witnesses">${say('floor.witness.title')}</h2>
      <p class="fm-hidden" role="status">${said}</p>
      ${this.stage(round)} ${this.refused()} ${this.own(round)}
    </section>`;
  }

  private stage(round: WitnessRound): TemplateResult {
    switch (round.stage) {
      case 'ASKING':
        return this.asking();
      case 'SORTING':
        return html`<p>${say('floor.witness.sorting')}</p>`;
      case 'TICKING':
        return this.ticking(this.lines);
      case 'CHOOSING':
        return html`<p>${say('floor.witness.choosing')}</p>
          <p class="fm-witness-notice">${this.at.tickNotice}</p>`;
      case 'ANSWERING':
      case 'OVER':
        return this.list(round);
    }
  }

  /** Of this round alone: what was told of an earlier one can't be ticked. */
  private get lines(): Line[] {
    const { questions } = this.room;
    return questions && questions.round === this.at.round?.round ? questions.questions : [];
  }

  private asking(): TemplateResult {
    const { at } = this;
    const { left } = at;
    const send = async (event: SubmitEvent) => {
      event.preventDefault();
      const field = this.querySelector<HTMLTextAreaElement>('#witness-text');
      if (field && (await at.put(field.value))) {
        field.value = '';
        this.count('');
      }
      await this.updateComplete;
      (this.querySelector<HTMLElement>('#witness-text') ?? this.querySelector<HTMLElement>('#witness-full'))?.focus();
    };
    if (left <= 0) {
      return html`<p id="witness-full" tabindex="-1">${say('floor.witness.ask.full')}</p>`;
    }
    return html`<form class="fm-witness-form" @submit=${(event: SubmitEvent) => void send(event)}>
      <p class="fm-strong">${say('floor.witness.ask')}</p>
      <p>${say('floor.witness.ask.more')} ${left === EACH ? nothing : left === 1 ? say('floor.witness.ask.last') : say('floor.witness.ask.left', left)}</p>
      <label for="witness-text">${say('floor.witness.ask.label')}</label>
      <textarea
        id="witness-text"
        rows="3"
        aria-describedby="witness-fault witness-left"
        aria-invalid=${at.fault === '' ? 'false' : 'true'}
        @input=${(event: Event) => this.count((event.target as HTMLTextAreaElement).value)}
      ></textarea>
      <p id="witness-left" class="fm-quiet" role="status"></p>
      <p id="witness-fault" class="fm-fault" role="alert">${at.fault}</p>
      <div class="fm-acts"><button class="fm-act">${say('floor.witness.ask.act')}</button></div>
    </form>`;
  }

  private count(text: string): void {
    const left = LONGEST_QUESTION - text.trim().length;
    const line = this.querySelector('#witness-left');
    if (line) {
      line.textContent = left <= NEAR ? say('floor.witness.letters', left) : '';
    }
  }

  private ticking(lines: Line[]): TemplateResult {
    const { at } = this;
    if (lines.length === 0) {
      return html`<p>${say(this.room.questions?.round === at.round?.round ? 'floor.witness.tick.none' : 'floor.live.opening')}</p>`;
    }
    const on = at.ticked;
    return html`<fieldset class="fm-witness-ticks">
        <legend>${say('floor.witness.tick')}</legend>
        <p>${say('floor.witness.tick.more')}</p>
        ${lines.map(
          ({ n, words }) =>
            html`<label class="fm-tick"
              ><input type="checkbox" .checked=${on.has(n)} @change=${(event: Event) => void at.tick(n, (event.target as HTMLInputElement).checked)} /><span>${words}</span></label
            >`,
        )}
      </fieldset>
      <p class="fm-witness-state" role="status"><span class="fm-state ${at.ticksWait ? 'late' : on.size > 0 ? 'open' : 'done'}">${this.tickState(on.size)}</span></p>
      ${at.tickNotice === '' ? nothing : html`<p class="fm-witness-notice" role="alert">${at.tickNotice}</p>`}`;
  }

  private tickState(ticked: number): string {
    const waits = this.at.ticksWait;
    if (waits) {
      return say(this.room.isSlow(waits) ? 'floor.witness.tick.waiting' : 'floor.witness.tick.sending');
    }
    return say(ticked > 0 ? 'floor.witness.tick.in' : 'floor.witness.tick.out');
  }

  private list(round: WitnessRound): TemplateResult {
    const known = new Map(this.lines.map((line) => [line.id, line]));
    return html`<p>${say(round.stage === 'OVER' ? 'floor.witness.over' : 'floor.witness.list')}</p>
      ${round.now === null
        ? nothing
        : html`<div class="fm-witness-now fm-sheet">
            <p class="fm-strong">${say('floor.witness.now')}</p>
            <p class="fm-words">${round.now}</p>
          </div>`}
      <ol class="fm-witness-lines">
        ${round.list.map(({ id, progress }) => {
          const isOver = round.stage === 'OVER' && (progress === 'WAITING' || progress === 'NOW');
          const shown = isOver ? 'NOT_REACHED' : progress;
          const line = known.get(id);
          return html`<li>
            <p class="fm-words">${line?.words ?? ''}</p>
            <p class="fm-state ${shown === 'NOW' ? 'open' : 'done'}">${say(`floor.witness.progress.${shown}`)}</p>
            ${line && line.answer !== '' ? html`<p>${line.answer}</p>` : nothing}
          </li>`;
        })}
      </ol>`;
  }

  private refused(): TemplateResult | typeof nothing {
    const { at } = this;
    const { refused } = at;
    return refused.length === 0
      ? nothing
      : html`<ul class="fm-witness-lines" role="alert">
          ${refused.map(({ act, why }) => {
            const words = String(act.body['text']);
            return html`<li class="fm-sheet fm-note">
              <p class="fm-strong">${say('floor.witness.not-asked')}</p>
              <p class="fm-words">${words}</p>
              <p>${why}</p>
              <button class="fm-act" aria-label=${say('floor.witness.let-go.of', words)} @click=${() => void at.letGo(act)}>${say('floor.witness.let-go')}</button>
            </li>`;
          })}
        </ul>`;
  }

  private own(round: WitnessRound): TemplateResult | typeof nothing {
    const { own } = this.at;
    return own.length === 0
      ? nothing
      : html`<h3>${say('floor.witness.own')}</h3>
          <ul class="fm-witness-lines">
            ${own.map((one) => html`<li>${this.ownOne(one, round)}</li>`)}
          </ul>`;
  }

  private ownOne(own: ShownOwn, round: WitnessRound): TemplateResult {
    const state = own.waits === '' ? say(`floor.witness.outcome.${own.outcome}`) : say(own.waits === 'ASK' ? 'floor.witness.waits' : 'floor.witness.taking-back');
    const isOpen = round.stage === 'ASKING' && own.round === round.round && own.waits !== 'TAKE_BACK' && own.outcome === 'ASKED';
    return html`<p class="fm-words">${own.words}</p>
      ${own.own === own.words ? nothing : html`<p class="fm-quiet">${say('floor.witness.own.words', own.own)}</p>`}
      ${own.instead === undefined ? nothing : html`<p>${say('floor.witness.own.instead', own.instead)}</p>`}
      <p class="fm-state ${own.waits === '' ? (own.outcome === 'NOW' ? 'open' : 'done') : 'late'}">${state}</p>
      ${own.why === undefined ? nothing : html`<p>${say(`floor.witness.hidden.${own.why}`)}</p>`}
      ${own.answer === '' ? nothing : html`<p>${own.answer}</p>`}
      ${isOpen
        ? html`<button class="fm-link-button fm-link" aria-label=${say('floor.witness.take-back.of', own.words)} @click=${() => void this.at.takeBack(own)}>
            ${say('floor.witness.take-back')}
          </button>`
        : nothing}`;
  }
}

/** What is said aloud when a round has come so far. */
function heading({ stage }: WitnessRound): string {
  return {
    ASKING: 'floor.witness.ask',
    SORTING: 'floor.witness.sorting',
    TICKING: 'floor.witness.tick',
    CHOOSING: 'floor.witness.choosing',
    ANSWERING: 'floor.witness.list',
    OVER: 'floor.witness.over',
  }[stage];
}

customElements.define('fm-witnesses', FmWitnesses);
