import { answerOf, type Draft, draftOf, emptyDraft, isSame } from './poll-draft';
import type { Poll, PollAnswer, PollReply } from './poll-model';
import type { Room } from './room';
import { answerAct } from './room-acts';
import type { Act } from './room-device';
import { say } from './room-texts';
import { seconds } from './room-time';
import type { Line } from './vote-state';

/** A member's answer in the poll in hand: what is being made, what was sent and what became of it. */
export class Polling {
  draft: Draft = emptyDraft();
  fault = '';
  private of = '';
  private reply: PollReply | undefined;
  /** What the draft was when nothing had been changed in it. */
  private had = emptyDraft();
  private wasIn = false;
  private wasOpen = false;

  constructor(private readonly room: Room) {
    room.pollHears = (act, reply) => this.hears(act, reply);
  }

  get poll(): Poll | undefined {
    return this.room.shared?.poll ?? undefined;
  }

  private get filed(): PollAnswer | undefined {
    const mine = this.room.mine?.poll;
    return mine?.poll === this.of ? (mine.answer ?? undefined) : undefined;
  }

  get isAnswered(): boolean {
    return this.filed !== undefined;
  }

  /** As far as this page has heard. */
  get isOpen(): boolean {
    return this.poll?.showing === 'OPEN' && !isLost(this.reply);
  }

  /** Takes in what the room shows by now. An answer that is just being made here stays when another device answered. */
  look(): void {
    const { poll } = this;
    if (poll && poll.id !== this.of) {
      if (this.wasOpen && isLost(this.reply)) {
        this.room.earlier = say('floor.poll.earlier');
      }
      Object.assign(this, { of: poll.id, draft: emptyDraft(), reply: undefined, had: emptyDraft(), wasIn: false, fault: '' });
    }
    const now = this.sent ?? this.filed;
    if (now && !isSame(now, this.had) && isSame(this.draft, this.had)) {
      this.draft = draftOf(now);
      this.had = draftOf(now);
    }
    this.wasIn ||= this.filed !== undefined;
    this.wasOpen = poll?.showing === 'OPEN';
  }

  set(draft: Draft): void {
    this.draft = draft;
    this.fault = '';
  }

  private get pending(): Act | undefined {
    const { card, acts, session } = this.room;
    return card && acts.of(card.member.id, session).find((act) => act.kind === 'answer' && act.body['poll'] === this.of);
  }

  private get sent(): PollAnswer | undefined {
    return this.pending?.body['answer'] as PollAnswer | undefined;
  }

  /** Sends what was made; a fault says why it can't be. */
  async send(): Promise<void> {
    const { poll } = this;
    if (!poll || !this.isOpen) {
      return;
    }
    const { answer, fault } = answerOf(poll, this.draft);
    this.fault = fault;
    if (answer) {
      this.draft = draftOf(answer);
      this.had = draftOf(answer);
      await this.put(poll, answer);
    }
  }

  private async put(poll: Poll, answer: PollAnswer): Promise<void> {
    const { card, session, mine, acts } = this.room;
    if (card) {
      const by = { member: card.member.id, session };
      const known = mine?.poll?.poll === poll.id ? mine.poll.answer?.id : undefined;
      await acts.put((waiting) => answerAct(waiting, by, { poll: poll.id, answer, known }));
    }
  }

  private hears(act: Act, reply: PollReply): boolean {
    if (act.body['poll'] !== this.poll?.id) {
      return false;
    }
    this.reply = reply;
    this.wasIn ||= reply.answer === 'in' || reply.answer === 'another';
    const { mine } = this.room;
    if (reply.filed && mine) {
      const showing = this.poll?.showing ?? 'OPEN';
      this.room.mine = { ...mine, poll: { poll: this.of, showing, answer: reply.filed } };
      if (reply.answer === 'another') {
        this.had = draftOf(reply.filed);
        this.draft = draftOf(reply.filed);
      }
    }
    return true;
  }

  /** The state of the answer, in one sentence or two. */
  get lines(): Line[] {
    const { poll, pending, room } = this;
    if (!poll) {
      return [];
    }
    const key = pending ? (room.isSlow(pending) ? 'waiting' : 'sending') : '';
    const first = key === '' ? this.settled(poll) : line('late', `floor.poll.${key}`);
    const made = answerOf(poll, this.draft).answer;
    const isOther = this.isOpen && made !== undefined && !isSame(made, this.sent ?? this.filed);
    return [first, ...(isOther ? [line('late', 'floor.poll.other')] : [])];
  }

  private settled(poll: Poll): Line {
    const { reply } = this;
    if (poll.withdrawn) {
      return line('cannot', 'floor.poll.withdrawn');
    }
    if (reply?.answer === 'too-late') {
      return { mark: 'cannot', word: say('floor.poll.late', at(reply.closed)), rest: say('floor.poll.late.more') };
    }
    if (reply?.answer === 'refused') {
      return line('cannot', 'floor.poll.not-in', `floor.poll.refused.${reply.reason ?? 'NOT_A_MEMBER'}`);
    }
    if (poll.showing !== 'OPEN') {
      return { mark: 'done', word: say('floor.poll.over', at(poll.closed)), rest: say(this.wasIn ? 'floor.poll.over.in' : 'floor.poll.over.more') };
    }
    if (reply?.answer === 'another' && isSame(reply.filed, this.filed)) {
      return line('late', 'floor.poll.another');
    }
    return this.filed ? line('open', 'floor.poll.in') : line('done', 'floor.poll.none');
  }
}

function isLost(reply: PollReply | undefined): boolean {
  return reply?.answer === 'too-late' || reply?.answer === 'refused';
}

function line(mark: Line['mark'], key: string, rest = `${key}.more`): Line {
  return { mark, word: say(key), rest: say(rest) };
}

function at(instant: string | null | undefined): string {
  return seconds(new Date(instant ?? 0));
}
