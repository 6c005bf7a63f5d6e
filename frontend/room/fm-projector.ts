import { html, LitElement, nothing, type TemplateResult } from 'lit';
import './projector.css';
import { Follow, type FollowListener } from './follow';
import type { Poll } from './poll-model';
import { ProjectorServer } from './projector-server';
import { type ProjectedList, projectedWitnesses } from './projector-witnesses';
import { type ProjectedGroup, projectedWall } from './projector-wall';
import { codeOf } from './room-cards';
import type { Question, Running } from './room-model';
import { ending } from './room-parts';
import { loadPolls } from './room-poll';
import type { News } from './room-screen';
import { readTexts, say } from './room-texts';
import { time } from './room-time';

const MINUTE = 60_000;
const LONG = 60;
const SILENT_TOO_LONG = 30_000;

/** What the room sees of a session. */
interface Projected {
  assembly: string;
  session: string;
  mode: 'FOLLOW' | 'RESULT' | 'QUESTIONS' | 'WALL' | 'NOTHING';
  running: Running | null;
  item: string;
  next: { title: string; starts: string } | null;
  question: Question | null;
  witnesses?: ProjectedList;
  wall?: ProjectedGroup[];
  poll: { poll: Poll; answered: number; roll: number } | null;
}

/** The projector's screen: the item in hand in letters that are read from the last row, or the question, or its result. Nobody touches it. */
export class FmProjector extends LitElement implements FollowListener {
  private readonly root = `${document.documentElement.dataset['root'] ?? ''}/`;
  private readonly language = document.documentElement.lang;
  private shown: Projected | undefined;
  private at = '';
  private heardAt = 0;
  private isLive = false;
  private isRefused = false;
  private follow: Follow | undefined;
  private tick = 0;
  private readonly restart = () => this.start();

  override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    readTexts();
    this.start();
    window.addEventListener('hashchange', this.restart);
    this.tick = window.setInterval(() => this.requestUpdate(), 1000);
    document.title = `${say('floor.projector')} · ${say('platform.product')}`;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('hashchange', this.restart);
    window.clearInterval(this.tick);
    this.follow?.stop();
  }

  private start(): void {
    this.follow?.stop();
    Object.assign(this, { shown: undefined, isRefused: false, heardAt: 0 });
    const code = codeOf(location.hash.slice(1));
    this.isRefused = code === '';
    if (code !== '') {
      this.follow = new Follow(new ProjectorServer(this.root, this.language), '', code, this);
      this.follow.start();
    }
    this.requestUpdate();
  }

  heard(news: News): void {
    this.heardAt = Date.now();
    this.at = news.at ?? this.at;
    this.shown = (news.shared as unknown as Projected | undefined) ?? this.shown;
    this.requestUpdate();
  }

  connected(is: 'LIVE' | 'LOST'): void {
    this.isLive = is === 'LIVE';
    this.requestUpdate();
  }

  refused(): void {
    this.follow?.stop();
    Object.assign(this, { shown: undefined, isRefused: true });
    this.requestUpdate();
  }

  /** The server's time now, as far as it can be told from what was heard. */
  private get now(): Date {
    return new Date(Date.parse(this.at) + Math.max(0, Date.now() - this.heardAt));
  }

  override render(): TemplateResult {
    if (this.isRefused) {
      return html`<main class="fm-projector"><h1>${say('floor.projector.no-card')}</h1></main>`;
    }
    const { shown } = this;
    return html`<main class="fm-projector" aria-live="off">
      <header>
        <span class="fm-strong">${shown?.running && !shown.running.over && (shown.question ?? shown.poll) ? shown.item : shown?.session}</span>
        <span class="fm-quiet fm-projector-what"><fm-ring in="5" of="8"></fm-ring>${shown?.assembly}</span>
        ${this.live()}
      </header>
      ${shown ? this.page(shown) : nothing}
    </main>`;
  }

  private live(): TemplateResult | typeof nothing {
    if (this.heardAt === 0) {
      return html`<span class="fm-state late">${say('floor.live.opening')}</span>`;
    }
    const isLost = !this.isLive || Date.now() - this.heardAt > SILENT_TOO_LONG;
    const text = isLost ? say('floor.projector.lost', time(new Date(this.at))) : say('floor.projector.live', time(this.now));
    return html`<span class="fm-state fm-figure ${isLost ? 'late' : 'open'}">${text}</span>`;
  }

  private page(shown: Projected): TemplateResult {
    const { mode, question, running } = shown;
    if (shown.witnesses) {
      return projectedWitnesses(shown.witnesses);
    }
    if (shown.wall) {
      return projectedWall(shown.wall, Date.now());
    }
    if (question && mode === 'RESULT') {
      return html`<section class="fm-projector-result">
        <p class="fm-words">${question.wording}</p>
        <div>${ending(question)}</div>
      </section>`;
    }
    if (question) {
      return html`<section class="fm-projector-question">
        <p>${say('floor.room.ask')}</p>
        ${this.large(question.wording, 'fm-words')}
        <p class="fm-figure">${say('floor.turnout', question.voted, question.roll)}</p>
      </section>`;
    }
    if (shown.poll) {
      return this.poll(shown.poll);
    }
    if (!running || mode === 'NOTHING') {
      return this.large(shown.assembly);
    }
    return running.over ? this.large(say('floor.room.day-over')) : this.item(shown, running);
  }

  /** What is asked with how many have answered, or the result that the facilitator shows. */
  private poll({ poll, answered, roll }: NonNullable<Projected['poll']>): TemplateResult {
    void loadPolls();
    return poll.showing === 'RESULT'
      ? html`<section class="fm-projector-poll">
          <p class="fm-words">${poll.wording}</p>
          <fm-poll-result .poll=${poll}></fm-poll-result>
          <p class="fm-quiet">${say('floor.poll.note')}</p>
        </section>`
      : html`<section class="fm-projector-question">
          <p>${say('floor.poll.title')}</p>
          ${this.large(poll.wording, 'fm-words')}
          <div class="fm-projector-foot">
            <p class="fm-figure">${say('floor.poll.turnout', answered, roll)}</p>
            <p class="fm-quiet">${say('floor.poll.note')}</p>
          </div>
        </section>`;
  }

  private large(text: string, name = ''): TemplateResult {
    return html`<h1 class="${name} ${text.length > LONG ? 'long' : ''}">${text}</h1>`;
  }

  private item(shown: Projected, running: Running): TemplateResult {
    const { next } = shown;
    const whole = Date.parse(running.ends) - Date.parse(running.started);
    const left = Date.parse(running.ends) - this.now.getTime();
    const minutes = Math.abs(Math.trunc(left / MINUTE));
    const part = Math.min(1, Math.max(0, 1 - left / whole));
    return html`<section class="fm-projector-item">
      ${running.prompt === '' ? this.large(shown.item) : html`<p class="fm-projector-of">${shown.item}</p>${this.large(running.prompt)}`}
      <div>
        <svg class="fm-projector-bar" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
          <rect width=${(part * 100).toFixed(1)} height="1"></rect>
        </svg>
        <div class="fm-projector-foot">
          <p class="fm-projector-left ${left < 0 ? 'fm-late' : ''}">
            <b class="fm-figure">${minutes}</b> ${say(left < 0 ? 'floor.projector.over' : 'floor.projector.left')}
          </p>
          ${next ? html`<p><span class="fm-quiet">${say('floor.projector.then')}</span> ${next.title}, ${next.starts}</p>` : nothing}
        </div>
      </div>
    </section>`;
  }
}

customElements.define('fm-projector', FmProjector);
