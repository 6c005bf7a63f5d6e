import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { answerOf, type Draft, emptyDraft } from './poll-draft';
import { faultLine, pollFields } from './poll-form';
import type { Poll, PollReply } from './poll-model';
import type { Room } from './room';
import { pollEntryAct } from './room-acts';
import type { Act } from './room-device';
import type { Named } from './room-model';
import { say } from './room-texts';

/** How many names are shown at once. */
const SHOWN = 8;

/** The open poll on a host's screen, and the answer of a member who has no device and told it to the host. */
export class FmPollEntry extends LitElement {
  static override properties = { room: { attribute: false }, beat: { attribute: false } };

  declare room: Room;
  declare beat: number;
  private draft: Draft = emptyDraft();
  private of = '';
  private missing: Named[] | undefined;
  private found = '';
  private member = '';
  private fault = '';
  private said = '';

  /** In the page's own tree, for its style sheet and its ids. */
  override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.room.pollHears = (act, reply) => this.hears(act, reply);
  }

  private hears(act: Act, reply: PollReply): boolean {
    const name = typeof act.body['name'] === 'string' ? act.body['name'] : '';
    this.said = reply.answer === 'in' ? say('floor.poll.enter.in', name) : '';
    this.requestUpdate();
    return true;
  }

  override render(): TemplateResult | typeof nothing {
    const poll = this.room.shared?.poll;
    if (!poll || poll.showing === 'ENDED') {
      return nothing;
    }
    if (poll.id !== this.of) {
      Object.assign(this, { of: poll.id, draft: emptyDraft(), missing: undefined, member: '', fault: '', said: '' });
    }
    const open = (event: Event) => {
      if ((event.target as HTMLDetailsElement).open) {
        void this.look(poll);
      }
    };
    return html`<section class="fm-section fm-ask fm-poll">
      <h2>${say(poll.showing === 'OPEN' ? 'floor.poll.title' : 'floor.poll.result')}</h2>
      <p class="fm-words fm-draft">${poll.wording}</p>
      <p class="fm-quiet">${say('floor.poll.note')}</p>
      ${poll.showing === 'RESULT'
        ? html`<fm-poll-result .poll=${poll}></fm-poll-result>`
        : html`<details class="fm-host-vote" @toggle=${open}>
            <summary>${say('floor.poll.enter')}</summary>
            ${this.missing ? this.form(poll, this.missing) : html`<p>${say('floor.host.opening')}</p>`}
          </details>`}
      <p role="status">${this.said}</p>
    </section>`;
  }

  private async look(poll: Poll): Promise<void> {
    const { room } = this;
    const answer = await room.server.pollMissing(room.session, room.card?.code ?? '', poll.id);
    this.missing = answer.kind === 'ANSWERED' ? answer.value : (this.missing ?? []);
    this.requestUpdate();
  }

  private form(poll: Poll, missing: Named[]): TemplateResult {
    if (missing.length === 0) {
      return html`<p>${say('floor.poll.enter.all')}</p>`;
    }
    const fitting = missing.filter(({ name }) => name.toLowerCase().includes(this.found.trim().toLowerCase()));
    const change = (made: () => void) => {
      made();
      this.requestUpdate();
    };
    return html`<form class="fm-host-form" @submit=${(event: SubmitEvent) => void this.enter(event, poll, missing)}>
      <label for="find-answerer">${say('floor.host.vote.find')}</label>
      <input id="find-answerer" autocomplete="off" .value=${this.found} @input=${(event: Event) => change(() => (this.found = (event.target as HTMLInputElement).value))} />
      <fieldset>
        <legend>${say('floor.enter.who')}</legend>
        ${fitting
          .slice(0, SHOWN)
          .map(
            ({ id, name }) =>
              html`<label class="fm-host-kind"
                ><input type="radio" name="answerer" .checked=${this.member === id} @change=${() => change(() => (this.member = id))} />${name}</label
              >`,
          )}
        ${fitting.length > SHOWN ? html`<p class="fm-quiet">${say('floor.host.vote.more', fitting.length - SHOWN)}</p>` : nothing}
      </fieldset>
      ${pollFields({ poll, draft: this.draft, name: 'entry', set: (draft) => change(() => (this.draft = draft)) }, say('floor.poll.enter.choice'))}
      ${this.fault === 'WHO' ? html`<p class="fm-fault" role="alert">${say('floor.enter.who.missing')}</p>` : faultLine(this.fault)}
      <div class="fm-acts"><button class="fm-act">${say('floor.poll.enter.act')}</button></div>
      <p class="fm-quiet">${say('floor.poll.enter.more')}</p>
    </form>`;
  }

  private async enter(event: SubmitEvent, poll: Poll, missing: Named[]): Promise<void> {
    event.preventDefault();
    const { room } = this;
    const member = missing.find(({ id }) => id === this.member);
    const { answer, fault } = answerOf(poll, this.draft);
    this.fault = member ? fault : 'WHO';
    if (member && answer && room.card) {
      this.missing = missing.filter(({ id }) => id !== member.id);
      Object.assign(this, { draft: emptyDraft(), member: '', found: '', said: say('floor.poll.enter.waits', member.name) });
      const by = { member: room.card.member.id, session: room.session };
      await room.acts.put(() => pollEntryAct(by, { poll: poll.id, member: member.id, name: member.name, answer }));
    }
    this.requestUpdate();
  }
}

customElements.define('fm-poll-entry', FmPollEntry);
