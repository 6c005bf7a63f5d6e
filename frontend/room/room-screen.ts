import type { Material } from './material-model';
import type { PollReply } from './poll-model';
import type { Act } from './room-device';
import { type Choice, type HandAnswer, isOver, type Mine, type Question, type Shared, type Snapshot, type VoteAnswer, type WordAnswer } from './room-model';
import { say } from './room-texts';
import { time } from './room-time';
import { type Box, emptyBox } from './vote-state';
import type { OwnQuestions } from './witness-model';

/** What is new of a session: all that its people see alike, how many have voted, what is this member's own, and when it was so. */
export interface News {
  at?: string;
  shared?: Shared;
  turnout?: { question: string; voted: number; roll: number; version: number };
  mine?: Mine;
}

/** What one session shows on this page. */
export abstract class Screen {
  shared: Shared | undefined;
  mine: Mine | undefined;
  box: Box = emptyBox('');
  /** What became of a vote on a question that is not the one in hand. */
  earlier = '';
  /** What became of the word that was asked about last. */
  wordSaid = '';
  /** What was told last of questions to witnesses. */
  questions: OwnQuestions | undefined;
  /** What members read for the session, as it was told last. */
  materials: Material[] | undefined;
  /** Why the hand did not go up. */
  handRefused = '';
  /** What those hear who don't see the page change. */
  said = '';
  /** The server's time at which all was as it shows, and when that was heard by the clock of the device. */
  at = '';
  heardAt = 0;

  /** Hears what became of an answer in the poll in hand; false if it is of another. */
  pollHears: (act: Act, reply: PollReply) => boolean = () => false;

  /** Hears what became of the member's evaluation of the session. */
  evaluationHears: (act: Act, value: unknown) => void = () => undefined;

  /** The vote on the question in hand that the server has not answered yet. */
  abstract get pending(): Act | undefined;

  /** The server's time now, as far as it can be told from what was heard. */
  get now(): Date {
    return new Date(Date.parse(this.at) + Math.max(0, Date.now() - this.heardAt));
  }

  get question(): Question | undefined {
    return this.shared?.question ?? undefined;
  }

  /** What was told apart from the session, to be kept with it. */
  protected get apart(): Pick<Snapshot, 'questions' | 'materials'> {
    const { questions, materials } = this;
    return { ...(questions && { questions }), ...(materials && { materials }) };
  }

  protected clear(): void {
    Object.assign(this, { shared: undefined, mine: undefined, box: emptyBox(''), earlier: '', said: '', handRefused: '', wordSaid: '', questions: undefined, materials: undefined });
  }

  protected take({ shared, turnout, mine }: News): void {
    const before = this.question;
    const itemBefore = this.item;
    const pollBefore = this.poll;
    if (shared) {
      this.shared = shared;
    } else if (turnout && before?.id === turnout.question && this.shared) {
      const { voted, roll, version } = turnout;
      this.shared = { ...this.shared, version, question: { ...before, voted, roll } };
    }
    const { question } = this;
    if (question?.id !== before?.id) {
      if (before && !isOver(before)) {
        this.tellOfEarlier(this.box.answer);
      }
      this.box = emptyBox(question?.id ?? '');
    } else if (before && isOver(before) && question && !isOver(question)) {
      // Open again: what was said at the close no longer holds.
      this.box = { ...this.box, answer: undefined };
    }
    if (mine) {
      this.own(mine, question);
    }
    if (shared && (question?.id !== before?.id || question?.state !== before?.state)) {
      this.announce(question, before);
    } else if (shared && this.poll !== '' && this.poll !== pollBefore) {
      this.said = this.poll;
    } else if (shared && this.item !== itemBefore && itemBefore !== undefined) {
      this.said = this.item === '' ? say('floor.room.day-over') : say('floor.room.now', this.item ?? '');
    }
  }

  /** What the poll asks or says now, for those who hear it. */
  private get poll(): string {
    const poll = this.shared?.poll;
    return poll && poll.showing !== 'ENDED' ? `${say(poll.showing === 'OPEN' ? 'floor.poll.title' : 'floor.poll.result')}: ${poll.wording}` : '';
  }

  /** What the item in hand is called; empty once the day is over. */
  private get item(): string | undefined {
    const { shared } = this;
    return shared?.running?.over ? '' : shared?.agenda[shared.running?.at ?? -1]?.title;
  }

  /** A choice that is just being made here stays when another device voted. */
  private own(mine: Mine, question: Question | undefined): void {
    const had = this.mine?.question === mine.question ? (this.mine.vote?.choice ?? '') : '';
    const pending = this.pending?.body['choice'] as Choice | undefined;
    if (this.box.chosen === had) {
      this.box = { ...this.box, chosen: pending ?? mine.vote?.choice ?? '' };
    }
    this.mine = mine;
    if (question && isOver(question)) {
      this.box = { ...this.box, isUnchosen: false };
    }
  }

  private announce(question: Question | undefined, before: Question | undefined): void {
    if (!question) {
      this.said = say('floor.room.waiting');
    } else if (question.counted !== null) {
      this.said = say('floor.room.closed', time(new Date(question.counted)));
    } else if (before?.id === question.id && isOver(before) && !isOver(question)) {
      this.said = say('floor.room.reopened');
    } else if (isOver(question)) {
      this.said = question.undone ? say(`floor.undone.${question.state}`) : (question.result?.word ?? '');
    } else {
      this.said = `${say('floor.room.ask')} ${question.wording}`;
    }
  }

  /** What became of a vote on a question that is not the one in hand, unless it went in. */
  private tellOfEarlier(came: VoteAnswer | undefined): void {
    if (came?.answer === 'too-late' || came?.answer === 'refused') {
      this.earlier = say(came.earlierCounts === true ? 'floor.vote.earlier-question.counts' : 'floor.vote.earlier-question');
    }
  }

  /** What became of an answer; of one in a poll that nobody shows any more, unless it went in. */
  private replied(act: Act, reply: PollReply): void {
    const isHeard = this.pollHears(act, reply);
    if (!isHeard && act.kind === 'answer' && (reply.answer === 'too-late' || reply.answer === 'refused')) {
      this.earlier = say('floor.poll.earlier');
    }
  }

  private handed({ answer, before }: HandAnswer): void {
    if (answer === 'refused') {
      this.handRefused = say('floor.room.hand.refused');
    } else if (this.mine?.hand) {
      this.mine = { ...this.mine, hand: { ...this.mine.hand, before: before ?? null } };
    }
  }

  /**
   * Shows what became of an act.
   *
   * @param value what the server answered; nothing if it refused the act as a whole
   * @returns false if it is for a part of the page to hear of
   */
  protected took(act: Act, value: unknown): boolean {
    const refused = { answer: 'refused' as const, at: this.at };
    switch (act.kind) {
      case 'vote':
        this.voteAnswered(act, (value as VoteAnswer | undefined) ?? { ...refused, reason: 'NOT_A_MEMBER' });
        return true;
      case 'hand':
        this.handed((value as HandAnswer | undefined) ?? refused);
        return true;
      case 'word':
        this.wordAnswered(act, (value as WordAnswer | undefined) ?? refused);
        return true;
      case 'answer':
      case 'poll-entry':
        this.replied(act, (value as PollReply | undefined) ?? refused);
        return act.kind === 'answer';
      case 'evaluation':
        this.evaluationHears(act, value);
        return true;
      default:
        return false;
    }
  }

  /** What is told of a word once the server has answered. */
  private wordAnswered(act: Act, came: WordAnswer): void {
    const word = String(act.body['word']);
    if (came.answer === 'refused') {
      this.wordSaid = say(`floor.glossary.refused.${came.reason ?? 'TOO_MANY'}`);
    } else {
      this.wordSaid = came.means ? `${word}: ${came.means}` : say('floor.room.words.asked', word);
    }
  }

  private voteAnswered(act: Act, came: VoteAnswer): void {
    if (act.body['question'] === this.question?.id) {
      this.voted(act, came);
    } else {
      this.tellOfEarlier(came);
    }
  }

  private voted(act: Act, came: VoteAnswer): void {
    const wasChange = (act.body['inPlaceOf'] as string[]).length > 0;
    this.box = { ...this.box, answer: came, tries: act.tries, wasChange };
    if (came.answer === 'in') {
      this.box = { ...this.box, castAt: came.at };
    }
    if (came.vote && this.mine) {
      this.mine = { ...this.mine, in: true, vote: came.vote };
      this.box = { ...this.box, chosen: came.vote.choice };
    }
  }
}
