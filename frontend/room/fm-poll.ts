import { html, LitElement, nothing, type TemplateResult } from 'lit';
import './fm-poll-entry';
import './fm-poll-result';
import type { Poll } from './poll-model';
import { faultLine, pollFields } from './poll-form';
import { Polling } from './polling';
import type { Room } from './room';
import { say } from './room-texts';
import type { Line } from './vote-state';

/** Where this part of the page is. */
export const address = import.meta.url;

/** What is being answered stays when the page puts the poll elsewhere. */
const answering = new WeakMap<Room, Polling>();

/** The poll in hand on a member's screen: what is asked, their answer and whether it is in, and the result once it is shown. */
export class FmPoll extends LitElement {
  static override properties = { room: { attribute: false }, beat: { attribute: false } };

  declare room: Room;
  /** Changes whenever the room may have. */
  declare beat: number;

  /** In the page's own tree, for its style sheet and its ids. */
  override createRenderRoot(): HTMLElement {
    return this;
  }

  private get at(): Polling {
    const at = answering.get(this.room) ?? new Polling(this.room);
    answering.set(this.room, at);
    at.look();
    return at;
  }

  override render(): TemplateResult | typeof nothing {
    const { at, room } = this;
    const { poll } = at;
    if (!poll) {
      return nothing;
    }
    const isMember = room.mine?.member === true && room.card !== undefined;
    const isSaid = isMember && (poll.showing !== 'RESULT' || at.lines[0]?.mark !== 'done');
    return html`<section class="fm-poll fm-section" aria-labelledby="poll">
      <h2 id="poll" tabindex="-1">${say(title(poll))}</h2>
      <p class="fm-words fm-draft">${poll.wording}</p>
      <p class="fm-quiet">${say('floor.poll.note')}</p>
      <p id="poll-state" class="fm-vote-state" role="status">${isSaid ? at.lines.map((line, i) => stateLine(line, i)) : nothing}</p>
      ${isMember && at.isOpen ? this.form(at, poll) : nothing} ${isMember || poll.showing !== 'OPEN' ? nothing : html`<p>${say(room.mine?.member === true ? 'floor.card.needed' : 'floor.room.no-member')}</p>`}
      ${poll.showing === 'RESULT' ? html`<fm-poll-result .poll=${poll}></fm-poll-result>` : nothing}
      ${poll.showing === 'ENDED' && !poll.withdrawn ? html`<p>${say('floor.poll.not-shown')}</p>` : nothing}
    </section>`;
  }

  private form(at: Polling, poll: Poll): TemplateResult {
    const send = (event: SubmitEvent) => {
      event.preventDefault();
      void at.send().then(() => this.requestUpdate());
      this.requestUpdate();
    };
    const set = (draft: Polling['draft']) => {
      at.set(draft);
      this.requestUpdate();
    };
    return html`<form class="fm-poll-form" @submit=${send}>
      ${pollFields({ poll, draft: at.draft, name: 'poll', set }, poll.wording)} ${faultLine(at.fault)}
      <div class="fm-acts"><button id="send-answer" class="fm-act ${this.isAlone ? 'primary' : ''}">${say(at.isAnswered ? 'floor.poll.change' : 'floor.poll.send')}</button></div>
    </form>`;
  }

  /** One loud thing on a screen: an open question comes first. */
  private get isAlone(): boolean {
    return this.room.question?.state !== 'OPEN';
  }
}

function title({ showing }: Poll): string {
  return { OPEN: 'floor.poll.title', RESULT: 'floor.poll.result', ENDED: 'floor.poll.ended' }[showing];
}

function stateLine({ mark, word, rest }: Line, at: number): TemplateResult {
  return html`<span class=${at === 0 ? '' : 'fm-vote-more'}><span class="fm-state ${mark}">${word}</span> ${rest}</span>`;
}

customElements.define('fm-poll', FmPoll);
