import type { MyPoll, Poll, PollAnswer, PollFiled, PollKind } from 'Frontend/room/poll-model';
import type { Mine, Shared } from 'Frontend/room/room-model';
import { HostHall } from './host-hall';

interface Sent {
  poll: string;
  id: string;
  answer: PollAnswer;
  inPlaceOf: string[];
  member?: string;
}

/** The hall with a poll: replies as the real server does. */
export class PollHall extends HostHall {
  readonly sentAnswers: Sent[] = [];
  readonly entries: Sent[] = [];
  readonly pollFates: ('NOT_HEARD' | 'REPLY_LOST')[] = [];
  readonly answers = new Map<string, PollFiled>();
  poll: Poll | null = null;

  readonly polls = async (address: string, request: RequestInit): Promise<Response> => {
    const { pathname } = new URL(address, 'http://hall.example/');
    const member = this.valid.get((new Headers(request.headers).get('Authorization') ?? '').replace('Card ', ''));
    if (!/\/(answers|poll-entries|poll-missing)$/.test(pathname) || !this.hasSignal || !member) {
      return this.tables(address, request);
    }
    if (pathname.endsWith('missing')) {
      return json([{ id: 'm1', name: 'Joyce Obi' }]);
    }
    const fate = this.pollFates.shift();
    if (fate === 'NOT_HEARD') {
      throw new TypeError('Failed to fetch');
    }
    const sent = JSON.parse(request.body as string) as Sent;
    const isEntry = pathname.endsWith('entries');
    (isEntry ? this.entries : this.sentAnswers).push(sent);
    const reply = this.reply(isEntry ? (sent.member ?? '') : member, { ...sent, inPlaceOf: isEntry ? [] : sent.inPlaceOf });
    if (fate === 'REPLY_LOST') {
      throw new TypeError('Failed to fetch');
    }
    return json({ at: this.at(), ...reply });
  };

  private reply(member: string, { poll, id, answer, inPlaceOf }: Sent): object {
    if (this.poll?.id !== poll || this.poll.showing !== 'OPEN') {
      return this.poll?.withdrawn ? { answer: 'refused', reason: 'WITHDRAWN' } : { answer: 'too-late', closed: this.at() };
    }
    const stands = this.answers.get(member);
    if (stands && stands.id !== id && !inPlaceOf.includes(stands.id)) {
      return { answer: 'another', filed: stands };
    }
    this.answers.set(member, { id, ...answer });
    return { answer: 'in', filed: this.answers.get(member) };
  }

  opens(id: string, kind: PollKind, more: Partial<Poll> = {}): void {
    this.answers.clear();
    this.poll = { id, showing: 'OPEN', kind, wording: 'How did you come?', options: ['Bus', 'Bike', 'On foot'], most: 1, ends: [], closed: null, withdrawn: false, result: null, ...more };
    this.show();
  }

  finish(how: 'ENDED' | 'RESULT' | 'WITHDRAWN'): void {
    if (this.poll) {
      this.poll = { ...this.poll, showing: how === 'RESULT' ? 'RESULT' : 'ENDED', withdrawn: how === 'WITHDRAWN', closed: this.at() };
      this.answers.clear();
      this.show();
    }
  }

  override shared(): Shared {
    return { ...super.shared(), poll: this.poll };
  }

  override mine(member: string): Mine {
    const poll: MyPoll | null = this.poll && { poll: this.poll.id, showing: this.poll.showing, answer: this.answers.get(member) ?? null };
    return { ...super.mine(member), poll };
  }
}

function json(body: unknown): Response {
  return new Response(JSON.stringify(body), { status: 200 });
}
