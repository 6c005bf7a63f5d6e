import type { AgendaItem, Hand, Membership, Mine, Question, Running, Shared } from 'Frontend/room/room-model';
import { IDBFactory } from 'fake-indexeddb';
import { vi } from 'vitest';
import { later, stopClocks } from '../time';

export const SESSION = '00000000-0000-4000-8000-000000000001';
export const CARDS = { amina: '7K2M-9QXD-4T3B-Z8HN', dev: '0000-1111-2222-3333' };

interface Vote {
  question: string;
  id: string;
  choice: 'AGREE' | 'DISAGREE' | 'ABSTAIN';
  inPlaceOf: string[];
}

interface HandAct {
  id: string;
  up: boolean;
}

/** How one vote fares: not heard, heard without its answer getting through, or turned away as the server does when it has too much to do. */
type Fate = 'NOT_HEARD' | 'REPLY_LOST' | 'BUSY';

/** The server of a hall, as devices meet it over HTTP: holds one question and the votes on it, and answers as the real one does. */
export class Hall {
  readonly asked: { path: string; card: string; last: string }[] = [];
  readonly cast: { card: string; vote: Vote }[] = [];
  readonly fates: Fate[] = [];
  readonly valid = new Map<string, string>(Object.entries(CARDS).map(([name, card]) => [card, name]));
  hasSignal = true;
  holdsStreamsBack = false;
  version = 100;
  question: Question | null = null;
  /** By member, and lost with the close. */
  readonly votes = new Map<string, { id: string; choice: Vote['choice'] }>();
  readonly voters = new Set<string>();
  /** By member; an act that came before changes nothing. */
  readonly hands = new Map<string, Hand>();
  readonly handActs: HandAct[] = [];
  running: Running | null = null;
  agenda: AgendaItem[] = [];
  private readonly streams = new Set<{ send(text: string): void; end(): void; card: string }>();

  /** Stands in for the browser's own. */
  readonly fetch = async (address: string, request: RequestInit): Promise<Response> => {
    const { pathname, searchParams } = new URL(address, 'http://hall.example/');
    const headers = new Headers(request.headers);
    const card = (headers.get('Authorization') ?? '').replace('Card ', '');
    this.asked.push({ path: pathname, card, last: headers.get('Last-Event-ID') ?? searchParams.get('after') ?? '' });
    if (!this.hasSignal) {
      throw new TypeError('Failed to fetch');
    }
    const member = this.valid.get(card);
    if (!member) {
      return new Response('{}', { status: 401 });
    }
    if (pathname.endsWith('/votes')) {
      return this.take(member, card, JSON.parse(request.body as string) as Vote);
    }
    if (pathname.endsWith('/hands')) {
      return this.hand(member, JSON.parse(request.body as string) as HandAct);
    }
    if (pathname.endsWith('/words')) {
      const { id, word } = JSON.parse(request.body as string) as { id: string; word: string };
      this.wordsAsked.set(id, word);
      return json({ answer: 'in', at: this.at(), means: this.words.find((known) => known.word === word)?.means ?? null, reason: null });
    }
    if (pathname.endsWith('/events')) {
      return this.open(member, card, headers.get('Last-Event-ID') ?? '0', request.signal ?? undefined);
    }
    if (pathname.endsWith('/room')) {
      return json(this.membership(member));
    }
    return searchParams.get('after') === String(this.version)
      ? this.later(request.signal ?? undefined)
      : json({ ...this.shared(), at: this.at(), mine: this.mine(member) });
  };

  private later(signal: AbortSignal | undefined): Promise<Response> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => resolve(new Response(null, { status: 204 })), 25_000);
      signal?.addEventListener('abort', () => {
        clearTimeout(timer);
        reject(new DOMException('Aborted', 'AbortError'));
      });
    });
  }

  words: { word: string; means: string }[] = [];
  readonly wordsAsked = new Map<string, string>();

  membership(member: string): Membership {
    const sessions = [{ id: SESSION, title: 'The first day', date: '2026-12-12', starts: '10:00', ends: '16:00', venue: 'Harbour hall' }];
    return { assembly: { id: 'a', name: 'Marlow Vale' }, member: { id: member, name: member }, sessions };
  }

  shared(): Shared {
    const { assembly, sessions } = this.membership('');
    const session = sessions[0];
    if (!session) {
      throw new Error('There is one session');
    }
    return { version: this.version, assembly, session, agenda: this.agenda, running: this.running, question: this.question, words: this.words };
  }

  mine(member: string): Mine {
    const vote = this.votes.get(member) ?? null;
    return { member: true, question: this.question?.id ?? null, state: this.question?.state ?? null, in: this.voters.has(member), vote, own: 1, hand: this.hands.get(member) ?? { before: null, speaks: false }, tables: [] };
  }

  at(): string {
    return '2026-12-12T14:26:03.123Z';
  }

  ask(id: string): void {
    this.votes.clear();
    this.voters.clear();
    this.question = {
      id,
      state: 'OPEN',
      wording: 'One named worker rings the next service.',
      byline: '',
      explained: [],
      rule: 'To pass, more must agree than disagree.',
      opened: this.at(),
      ended: null,
      counted: null,
      reopened: [],
      voted: 0,
      roll: 2,
      entered: null,
      result: null,
      undone: null,
    };
    this.show();
  }

  end(state: 'COUNTED' | 'WITHDRAWN'): void {
    if (this.question) {
      const undone = state === 'WITHDRAWN' ? { at: this.at(), reason: 'A word was wrong.' } : null;
      this.question = { ...this.question, state, ended: this.at(), undone };
      this.votes.clear();
      this.show();
    }
  }

  /** Closes the question for a while, or takes the close back. */
  close(): void {
    if (this.question) {
      this.question = { ...this.question, state: 'CLOSED', ended: this.at(), counted: this.at() };
      this.show();
    }
  }

  reopen(): void {
    if (this.question) {
      this.question = { ...this.question, state: 'OPEN', ended: null, counted: null, reopened: ['It was closed at 14:26 by mistake.'] };
      this.show();
    }
  }

  private hand(member: string, act: HandAct): Response {
    const fate = this.fates.shift();
    if (fate === 'NOT_HEARD') {
      throw new TypeError('Failed to fetch');
    }
    if (!this.handActs.some(({ id }) => id === act.id)) {
      this.hands.set(member, { before: act.up ? this.hands.size : null, speaks: false });
    }
    this.handActs.push(act);
    if (fate === 'REPLY_LOST') {
      throw new TypeError('Failed to fetch');
    }
    return json({ answer: 'in', at: this.at(), before: this.hands.get(member)?.before ?? null });
  }

  private take(member: string, card: string, vote: Vote): Response {
    const fate = this.fates.shift();
    if (fate === 'NOT_HEARD') {
      throw new TypeError('Failed to fetch');
    }
    if (fate === 'BUSY') {
      return new Response('{}', { status: 503 });
    }
    this.cast.push({ card, vote });
    const answer = this.answer(member, vote);
    if (fate === 'REPLY_LOST') {
      throw new TypeError('Failed to fetch');
    }
    return json({ at: this.at(), ...answer });
  }

  private answer(member: string, vote: Vote): object {
    if (this.question?.id !== vote.question || this.question.state === 'COUNTED' || this.question.state === 'CLOSED') {
      return { answer: 'too-late', closed: this.at(), earlierCounts: this.voters.has(member) };
    }
    if (this.question.state === 'WITHDRAWN') {
      return { answer: 'refused', reason: 'WITHDRAWN' };
    }
    const stands = this.votes.get(member);
    if (stands && stands.id !== vote.id && !vote.inPlaceOf.includes(stands.id)) {
      return { answer: 'another', vote: stands };
    }
    this.votes.set(member, { id: vote.id, choice: vote.choice });
    this.voters.add(member);
    return { answer: 'in', vote: this.votes.get(member) };
  }

  private open(member: string, card: string, last: string, signal: AbortSignal | undefined): Response {
    const body = new ReadableStream<Uint8Array>({
      start: (control) => {
        const text = new TextEncoder();
        const stream = { card, send: (piece: string) => control.enqueue(text.encode(piece)), end: () => control.close() };
        this.streams.add(stream);
        signal?.addEventListener('abort', () => {
          this.streams.delete(stream);
          control.error(new DOMException('Aborted', 'AbortError'));
        });
        if (!this.holdsStreamsBack) {
          stream.send(this.news(member, last));
        }
      },
    });
    return new Response(body, { status: 200 });
  }

  private news(member: string, last: string): string {
    const state = last === String(this.version) ? '' : `id: ${this.version}\nevent: state\ndata: ${JSON.stringify(this.shared())}\n\n`;
    return `${state}event: mine\ndata: ${JSON.stringify(this.mine(member))}\n\n${this.beatText()}`;
  }

  private beatText(): string {
    return `event: beat\ndata: {"at":"${this.at()}"}\n\n`;
  }

  show(): void {
    this.version += 1;
    this.streams.forEach((stream) => stream.send(this.news(this.valid.get(stream.card) ?? '', '0')));
  }

  beat(): void {
    this.streams.forEach((stream) => stream.send(this.beatText()));
  }

  /** As a proxy does that lets no answer last. */
  cut(): void {
    this.streams.forEach((stream) => stream.end());
    this.streams.clear();
  }

  get listening(): number {
    return this.streams.size;
  }
}

function json(body: unknown): Response {
  return new Response(JSON.stringify(body), { status: 200 });
}

/** Locks as browsers have them: one at a time, and nobody waits who does not want to. */
export function locks(): { request: LockManager['request'] } {
  const held = new Set<string>();
  const request = async (name: string, _: unknown, what: (lock: unknown) => Promise<unknown>): Promise<unknown> => {
    if (held.has(name)) {
      return what(null);
    }
    held.add(name);
    try {
      return await what({ name });
    } finally {
      held.delete(name);
    }
  };
  return { request: vi.fn(request) as unknown as LockManager['request'] };
}

/** A device with nothing on it, in a hall that answers so. */
export function newDevice(answers: Hall['fetch']): void {
  stopClocks();
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.stubGlobal('navigator', { onLine: true, locks: locks() });
  vi.stubGlobal('fetch', answers);
  sessionStorage.clear();
  localStorage.clear();
  document.body.innerHTML = '';
}

/** The device knows that it has no signal. */
export async function lose(hall: Hall): Promise<void> {
  hall.hasSignal = false;
  Object.assign(navigator, { onLine: false });
  hall.cut();
  await later(2_500);
}

/** The signal is back. */
export async function find(hall: Hall): Promise<void> {
  hall.hasSignal = true;
  Object.assign(navigator, { onLine: true });
  window.dispatchEvent(new Event('online'));
  await later(3_000);
}
