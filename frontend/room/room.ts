import type { Answer } from '../answer';
import { Acts, type ActListener } from './acts';
import { Follow, type FollowListener } from './follow';
import { type CardFault, Cards, codeOf, faultOf } from './room-cards';
import { keepPart } from './host-cache';
import { chooseTable, tableOf } from './host-table';
import { type Act, type Card, RoomDevice } from './room-device';
import { type Author, handAct, voteAct, wordAct } from './room-acts';
import { Memory } from './room-memory';
import type { Choice } from './room-model';
import { type News, Screen } from './room-screen';
import type { RoomServer } from './room-server';
import { say } from './room-texts';
import { day } from './room-time';
import { isOpen } from './vote-state';

const SOON = 2_000;
const SILENT_TOO_LONG = 30_000;
const NO_CARD = 401;

/** How this page stands with its session. */
export type Standing = 'OPENING' | 'FOLLOWING' | 'NO_CARD' | 'CARD_OVER' | 'SIGNED_OUT' | 'NO_SESSION';

/** One session on this device, as one member follows it and acts in it. */
export class Room extends Screen implements ActListener, FollowListener {
  standing: Standing = 'OPENING';
  fault: CardFault = '';
  card: Card | undefined;
  readonly cards: Cards;
  readonly acts: Acts;
  private readonly device = new RoomDevice();
  private readonly memory = new Memory(this.device);
  /** Hears what became of what a host did, or a member with questions to witnesses. */
  partHears: (act: Act, answer: Answer<unknown>) => void = () => undefined;
  /** By the page itself: what parts share is no file of its own, which would have to be kept, too. */
  readonly keepPart = keepPart;
  /** Hears what became of what a member answered before they take part. */
  onboardingHears: (act: Act, answer: Answer<unknown>) => void = () => undefined;
  private isLive = false;
  private follow: Follow | undefined;
  private readonly since = new Map<string, number>();

  constructor(
    readonly server: RoomServer,
    readonly session: string,
    private readonly reader: { signedIn: boolean; card: string },
    private readonly told: () => void,
  ) {
    super();
    this.cards = new Cards(this.device, server);
    this.acts = new Acts(this.device, this);
  }

  async open(code: string): Promise<void> {
    await this.cards.open();
    await this.acts.open();
    const shown = codeOf(code) || this.reader.card;
    if (shown !== '' && this.cards.inTab?.code !== shown) {
      await this.show(shown);
    } else {
      await this.begin();
    }
  }

  close(): void {
    this.follow?.stop();
    this.acts.close();
  }

  /** Opens the session with the card of this code. */
  async show(typed: string): Promise<void> {
    const code = codeOf(typed);
    const answer: Answer<Card> | undefined = code === '' ? undefined : await this.cards.show(code);
    this.fault = faultOf(answer);
    if (answer?.kind === 'ANSWERED' || this.standing === 'OPENING') {
      await this.begin();
    }
    this.told();
  }

  /** Goes on as the member of this card, which is on the device. */
  async use(card: Card): Promise<void> {
    this.cards.use(card);
    await this.begin();
  }

  /** The card is here from now on. */
  async keep(card: Card): Promise<void> {
    await this.cards.keep(card);
    this.remember();
    this.told();
  }

  /** Takes the card off this device, and what was seen with it. */
  async forget(card: Card): Promise<void> {
    this.memory.forget(card);
    await this.cards.remove(card);
    await this.begin();
  }

  /** The one session of this day to which the card that was shown leads; empty if there is none, or several. */
  get today(): string {
    const today = this.cards.inTab?.sessions.filter(({ date }) => date === day(new Date())) ?? [];
    return today.length === 1 ? (today[0]?.id ?? '') : '';
  }

  private async begin(): Promise<void> {
    this.follow?.stop();
    this.clear();
    Object.assign(this, { at: '', heardAt: 0 });
    this.card = this.cards.of(this.session);
    this.isLive = false;
    if (this.session === '' || (!this.card && !this.reader.signedIn)) {
      this.standing = 'NO_CARD';
    } else {
      this.standing = 'FOLLOWING';
      this.server.table = this.card?.host === true ? tableOf(this.card.member.id, this.session) : 0;
      await this.recall();
      this.listen();
      void this.acts.reachNow();
    }
    this.told();
  }

  /** Shows the host another table from now on. */
  host(table: number): void {
    if (this.card) {
      chooseTable(this.card.member.id, this.session, table);
      this.server.table = table;
      this.follow?.stop();
      this.listen();
      this.told();
    }
  }

  private listen(): void {
    this.follow = new Follow(this.server, this.session, this.card?.code ?? '', this);
    this.follow.start();
  }

  private async recall(): Promise<void> {
    const seen = this.card && (await this.memory.seen(this.card, this.session));
    if (seen) {
      this.take({ shared: seen.snapshot, mine: seen.snapshot.mine });
      Object.assign(this, { questions: seen.snapshot.questions, materials: seen.snapshot.materials });
      this.at = seen.snapshot.at;
      this.heardAt = seen.heard;
    }
  }

  /** Whether nothing is heard of the session. */
  get isLost(): boolean {
    return !this.isLive || !navigator.onLine || Date.now() - this.heardAt > SILENT_TOO_LONG;
  }

  /** The vote on the question in hand that the server has not answered yet. */
  override get pending(): Act | undefined {
    return this.card && this.acts.of(this.card.member.id, this.session).find((act) => act.body['question'] === this.question?.id);
  }

  /** The newest thing the member did with their hand that the server has not answered yet. */
  get pendingHand(): Act | undefined {
    return this.card && this.acts.of(this.card.member.id, this.session).findLast(({ kind }) => kind === 'hand');
  }

  /** Puts the hand up or takes it down. What was not sent yet is not sent any more. */
  async raise(isUp: boolean): Promise<void> {
    const by = this.author;
    if (by) {
      this.handRefused = '';
      await this.acts.put((waiting) => handAct(waiting, by, isUp));
    }
  }

  /** Asks about a word; false if there is none. */
  async askAbout(typed: string): Promise<boolean> {
    const by = this.author;
    const word = typed.trim();
    if (!by || word === '') {
      this.wordSaid = say('floor.glossary.refused.WORD_MISSING');
      this.told();
      return false;
    }
    this.wordSaid = say('floor.room.words.sending');
    await this.acts.put(() => wordAct(by, word));
    return true;
  }

  private get author(): Author | undefined {
    return this.card && { member: this.card.member.id, session: this.session };
  }

  /** Whether an act is under way for longer than one takes. */
  isSlow(act: Act | undefined): boolean {
    const since = this.since.get(act?.id ?? '') ?? Date.now();
    return this.isLost || Date.now() - since > SOON;
  }

  choose(chosen: Choice): void {
    this.box = { ...this.box, chosen, isUnchosen: false };
    this.told();
  }

  hide(isHidden: boolean): void {
    this.box = { ...this.box, isHidden };
    this.told();
  }

  /** Casts what is chosen. */
  async cast(): Promise<void> {
    const { question, author, box, mine } = this;
    const choice = box.chosen;
    if (choice === '') {
      this.box = { ...box, isUnchosen: true };
      this.told();
    } else if (question && author && isOpen(question, box)) {
      await this.acts.put((waiting) => voteAct(waiting, author, { question: question.id, choice, known: mine?.vote?.id }));
    }
  }

  // What happens to acts.

  may(act: Act): boolean {
    return this.cards.ofMember(act.member) !== undefined;
  }

  send(act: Act): Promise<Answer<unknown>> {
    const card = this.cards.ofMember(act.member);
    return this.server.act(act.session, card?.code ?? '', act.kind, act.body);
  }

  changed(): void {
    for (const { id } of this.acts.waiting) {
      this.since.set(id, this.since.get(id) ?? Date.now());
    }
    window.setTimeout(this.told, SOON + 1);
    this.told();
  }

  barred(act: Act): void {
    if (act.member === this.card?.member.id) {
      this.refused(NO_CARD);
    }
  }

  answered(act: Act, answer: Answer<unknown>): void {
    if (act.kind === 'onboarding') {
      this.onboardingHears(act, answer);
      this.told();
      return;
    }
    if (act.member !== this.card?.member.id || act.session !== this.session) {
      return;
    }
    if (!this.took(act, answer.kind === 'ANSWERED' ? answer.value : undefined)) {
      this.partHears(act, answer);
    }
    this.told();
  }

  // What is heard of the session.

  heard(news: News): void {
    this.heardAt = Date.now();
    this.at = news.at ?? this.at;
    this.take(news);
    if (news.shared ?? news.turnout ?? news.mine) {
      this.remember();
    }
    this.told();
  }

  /** Keeps what is shown for when the page is opened without a signal. */
  remember(): void {
    if (this.card && this.shared && this.mine) {
      this.memory.see(this.card, this.cards.isKept(this.card), { ...this.shared, at: this.at, mine: this.mine, ...this.apart });
    }
  }

  connected(is: 'LIVE' | 'LOST'): void {
    const came = is === 'LIVE' && !this.isLive;
    this.isLive = is === 'LIVE';
    if (came) {
      void this.acts.reachNow();
    }
    this.told();
  }

  /** What was shown is taken away: whoever has no part in a session any more sees nothing of it. */
  refused(status: number): void {
    this.follow?.stop();
    this.standing = status === NO_CARD ? (this.card ? 'CARD_OVER' : 'SIGNED_OUT') : 'NO_SESSION';
    this.clear();
    if (this.card) {
      this.memory.forget(this.card);
    }
    this.told();
  }
}
