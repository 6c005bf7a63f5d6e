import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { leftOver } from './host-left';
import { Room } from './room';
import { cardFoot, cardForm, sessionsOf } from './room-card';
import { evaluationPart } from './room-evaluation';
import { handBox } from './room-hand';
import { materialsPart } from './room-materials';
import { isOver, type Shared } from './room-model';
import { ending, item, next, seat, turnout } from './room-parts';
import { PollPlace, pollPart } from './room-poll';
import { promised } from './room-promise';
import { RoomServer } from './room-server';
import { readReader, readTexts, say } from './room-texts';
import { time, weekday } from './room-time';
import { voteBox } from './room-vote';
import { explainedText, glossary, OpenTerms, wording } from './room-words';

const SESSION = /\/room\/([0-9a-f-]{36})/i;
const MINUTE = 60;

/** A member's screen in the room: what is asked now, their vote and whether it is in, the result after the close, what comes next. */
export class FmRoom extends LitElement {
  private readonly root = document.documentElement.dataset['root'] ?? '';
  private readonly language = document.documentElement.lang;
  private room: Room | undefined;
  private tick = 0;
  private readonly terms = new OpenTerms(() => this.requestUpdate());
  private readonly pollPlace = new PollPlace();

  /** In the page's own tree, for its style sheet and its ids. */
  override createRenderRoot(): HTMLElement {
    return this;
  }

  private get base(): string {
    return `${this.root}/`;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    readTexts();
    const session = SESSION.exec(location.pathname)?.[1] ?? '';
    const room = new Room(new RoomServer(this.base, this.language), session, readReader(), () => this.requestUpdate());
    const code = location.hash.slice(1);
    if (code !== '' && session === '') {
      // It stands in no history.
      history.replaceState(null, '', location.pathname);
    }
    this.room = room;
    void room.open(session === '' ? code : '').then(() => this.goOn(room));
    this.tick = window.setInterval(() => this.requestUpdate(), 1000);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.clearInterval(this.tick);
    this.room?.close();
  }

  /** A card that was just shown leads to the session of today. */
  private goOn(room: Room): void {
    const today = room.session === '' && !this.isOnboarding ? room.today : undefined;
    if (today) {
      location.replace(`${this.base}room/${today}`);
    }
  }

  override render(): TemplateResult | typeof nothing {
    const { room } = this;
    if (!room || room.standing === 'OPENING') {
      return nothing;
    }
    return html`<a class="fm-skip" href="#main">${say('platform.shell.skip')}</a>
      <header class="fm-bar">
        <a class="fm-brand" href=${this.base}><fm-ring in="5" of="8"></fm-ring><span>${this.place(room)}</span></a>
        ${this.live(room)}
      </header>
      <main id="main" class="fm-member-main fm-room" tabindex="-1">
        <p class="fm-lost fm-sheet fm-note" role="status">${this.lostNotice(room)}</p>
        ${this.page(room)}
      </main>
      <footer class="fm-foot">
        ${cardFoot(room, this.base)}
        <a href="${this.base}help/room">${say('platform.help')}</a>
        <a href="${this.base}language/${this.language === 'cy' ? 'en' : 'cy'}" lang=${this.language === 'cy' ? 'en' : 'cy'}
          >${this.language === 'cy' ? 'English' : 'Cymraeg'}</a
        >
      </footer>`;
  }

  private place({ shared, card }: Room): string {
    return shared?.assembly.name ?? card?.assembly.name ?? say('platform.product');
  }

  private live(room: Room): TemplateResult | typeof nothing {
    if (room.standing === 'NO_CARD' || room.standing === 'NO_SESSION') {
      return nothing;
    }
    const isOut = room.standing !== 'FOLLOWING';
    const text = isOut ? say(room.standing === 'CARD_OVER' ? 'floor.card.over' : 'floor.signed-out') : this.age(room);
    return html`<span id="live" class="fm-state fm-figure ${isOut || room.isLost ? 'late' : 'open'}">${text}</span>`;
  }

  private age(room: Room): string {
    if (room.heardAt === 0) {
      return say(navigator.onLine ? 'floor.live.opening' : 'floor.lost.nothing');
    }
    const seconds = Math.max(0, Math.floor((Date.now() - room.heardAt) / 1000));
    const kind = room.isLost ? 'floor.lost' : 'floor.live';
    return seconds < MINUTE ? say(`${kind}.seconds`, seconds) : say(`${kind}.minutes`, Math.floor(seconds / MINUTE));
  }

  private lostNotice(room: Room): string {
    if (room.standing !== 'FOLLOWING' || !room.isLost) {
      return '';
    }
    return room.heardAt === 0 ? (navigator.onLine ? '' : say('floor.lost.nothing.more')) : say(room.card?.host === true ? 'floor.host.lost' : 'floor.lost.notice', time(new Date(room.at)));
  }

  /** Members read and answer something once before they take part: a part of the page that is loaded for it. */
  private readonly isOnboarding = location.search === '?onboarding';

  private onboarding(room: Room): TemplateResult | typeof nothing {
    const card = room.session === '' ? (room.cards.inTab ?? room.cards.all[0]) : undefined;
    if (!this.isOnboarding || !card || card.host === true) {
      return nothing;
    }
    void import('./fm-onboarding').catch(() => undefined);
    return html`<fm-onboarding .room=${room} .card=${card} .beat=${Date.now()}></fm-onboarding>`;
  }

  private page(room: Room): TemplateResult | typeof nothing {
    const onboarding = this.onboarding(room);
    if (onboarding !== nothing) {
      return onboarding;
    }
    switch (room.standing) {
      case 'NO_CARD':
        return html`<h1>${say('floor.card.title')}</h1>
          ${room.session === '' ? room.cards.all.map((card) => sessionsOf(card, this.base, this.language)) : nothing} ${cardForm(room, this.base)}`;
      case 'CARD_OVER':
        return html`<h1>${say('floor.card.title')}</h1>
          <p class="fm-signed-out fm-sheet fm-note" role="alert">${say('floor.card.over.more')}</p>
          ${leftOver(room)} ${cardForm(room, this.base)}`;
      case 'SIGNED_OUT':
        return html`<h1>${say('floor.signed-out')}</h1>
          <p class="fm-signed-out fm-sheet fm-note" role="alert">
            ${say('floor.signed-out.vote')}
            <a class="fm-link" href="${this.base}room/${room.session}/signed-in">${say('floor.signed-out.again')}</a>
          </p>`;
      case 'NO_SESSION':
        return html`<h1 role="alert">${say('floor.card.no-session')}</h1>
          <p>${say('floor.card.no-session.more')}</p>
          ${cardForm(room, this.base)}`;
      case 'FOLLOWING':
        return room.shared ? this.session(room, room.shared) : html`<h1>${say('floor.room.title')}</h1>`;
      case 'OPENING':
        return nothing;
    }
  }

  private session(room: Room, shared: Shared): TemplateResult {
    const { title, date, starts, venue } = shared.session;
    const bits = [weekday(date, this.language), starts, venue].filter((bit) => bit !== '');
    const { question } = room;
    if (room.card?.host === true) {
      void import('./fm-host').catch(() => undefined);
      return html`<fm-host class="fm-room-vote" .room=${room} .beat=${Date.now()}></fm-host>`;
    }
    const isPollAbove = this.pollPlace.isAbove(room);
    return html`<div class="fm-room-vote">
        <section class="fm-now">
          <h1>${title}</h1>
          <p class="fm-bits fm-quiet">${bits.map((bit) => html`<span>${bit}</span>`)}</p>
        </section>
        ${item(shared, room.now, (prompt) => explainedText('prompt', 'fm-prompt', prompt, shared.words, this.terms))} ${seat(shared, room.mine?.tables ?? [])}
        <p class="fm-hidden" role="status">${room.said}</p>
        <p class="fm-earlier" role="status">${room.earlier}</p>
        ${isPollAbove ? pollPart(room, 'fm-poll') : nothing} ${isPollAbove && !question ? nothing : html`<section class="fm-ask">${this.ask(room)}</section>`}
        ${question && !isOver(question) ? turnout(question) : nothing} ${isPollAbove ? nothing : pollPart(room, 'fm-poll')} ${this.witnesses(room)} ${handBox(room)}
      </div>
      ${evaluationPart(room)} ${materialsPart(room)} ${next(shared, room.now)} ${promised(shared, this.language)} ${glossary(room)}`;
  }

  private witnesses(room: Room): TemplateResult | typeof nothing {
    if (!room.shared?.witnesses || !room.card || room.mine?.member !== true) {
      return nothing;
    }
    void import('./fm-witnesses').catch(() => undefined);
    return html`<fm-witnesses .room=${room} .beat=${Date.now()}></fm-witnesses>`;
  }

  private ask(room: Room): TemplateResult {
    const { question, mine } = room;
    if (!question) {
      return html`<h2 id="ask" tabindex="-1">${say('floor.room.waiting')}</h2>
        <p>${say('floor.room.waiting.more')}</p>`;
    }
    return html`<h2 id="ask" tabindex="-1">${say(isOver(question) ? 'floor.room.last' : 'floor.room.ask')}</h2>
      ${wording(question, room.shared?.words ?? [], this.terms)} ${question.reopened.map((sentence) => html`<p class="fm-small">${sentence}</p>`)} ${mine ? this.own(room) : nothing}
      ${ending(question)}
      ${question.entered === null ? nothing : html`<p class="fm-small">${question.entered}</p>`}`;
  }

  private own(room: Room): TemplateResult | typeof nothing {
    const { question, mine, card } = room;
    if (!question || !mine) {
      return nothing;
    }
    if (mine.member && card) {
      return voteBox(room, question, mine);
    }
    if (isOver(question)) {
      return nothing;
    }
    return mine.member ? html`<p>${say('floor.card.needed')}</p>${cardForm(room, this.base)}` : html`<p>${say('floor.room.no-member')}</p>`;
  }

  private hadFocus = false;
  /** Whoever comes to the page by keyboard or hears it begins at its title, and stays there when another takes its place. */
  private isAtTitle = true;

  protected override willUpdate(): void {
    this.hadFocus = this.querySelector('.fm-ask, .fm-card-form')?.contains(document.activeElement) === true;
    this.isAtTitle &&= document.activeElement === document.body || document.activeElement?.tagName === 'H1';
  }

  /** What had the focus may be gone: then it is on what came in its place. */
  protected override updated(): void {
    const { activeElement } = document;
    const isGone = activeElement === document.body || (activeElement instanceof HTMLElement && activeElement.offsetParent === null);
    if (this.hadFocus && isGone) {
      (this.querySelector<HTMLElement>('#ask') ?? this.querySelector<HTMLElement>('#main'))?.focus();
    }
    const head = this.querySelector('h1');
    if (head) {
      document.title = `${head.textContent} · ${say('platform.product')}`;
      head.tabIndex = -1;
      if (this.isAtTitle && document.activeElement === document.body) {
        head.focus({ preventScroll: true });
      }
    }
  }
}

customElements.define('fm-room', FmRoom);
