import { type Answer, ask } from '../answer';
import type { Act } from './room-device';
import type { Hand, Membership, Mine, Named, Snapshot } from './room-model';
import type { OwnQuestions } from './witness-model';

const PATIENCE = 15_000;
/** Seconds that the server may hold back an answer. */
const WAIT = 25;

/** Asks the server about one session. A card is shown with each request; without one whoever is signed in may read. */
export class RoomServer {
  /** The table that a host chose; 0 for none. */
  table = 0;

  constructor(
    private readonly root: string,
    private readonly language: string,
  ) {}

  /** Whose card it is, and when they meet. */
  membership(card: string): Promise<Answer<Membership>> {
    return ask(this.address(''), this.by(card), PATIENCE);
  }

  snapshot(session: string, card: string): Promise<Answer<Snapshot>> {
    return ask(this.address(`/sessions/${session}?${this.reader}`), this.by(card), PATIENCE);
  }

  /** Answers once there is another version, or another vote or another place in the speaking queue of this member; or with nothing, after a while. */
  next(session: string, card: string, version: number, mine: Mine | undefined): Promise<Answer<Partial<Snapshot>>> {
    const known = `after=${version}&own=${mine?.own ?? 0}&hand=${place(mine?.hand)}&wait=${WAIT}`;
    return ask(this.address(`/sessions/${session}?${this.reader}&${known}`), this.by(card), PATIENCE + 1000 * WAIT);
  }

  /** The stream of events since that version. */
  events(session: string, card: string, version: number, signal: AbortSignal): Promise<Response> {
    const more = { 'Last-Event-ID': String(version), Accept: 'text/event-stream' };
    return fetch(this.address(`/sessions/${session}/events?${this.reader}`), { ...this.by(card, more), signal, cache: 'no-store' });
  }

  /** Members who have not voted on this question. */
  missing(session: string, card: string, question: string): Promise<Answer<Named[]>> {
    return ask(this.address(`/sessions/${session}/missing?question=${question}`), this.by(card), PATIENCE);
  }

  /** Questions to witnesses that can be ticked or were chosen, and what became of this member's own. */
  questions(session: string, card: string): Promise<Answer<OwnQuestions>> {
    return ask(this.address(`/sessions/${session}/questions`), this.by(card), PATIENCE);
  }

  /** Members who have not answered this poll. */
  pollMissing(session: string, card: string, poll: string): Promise<Answer<Named[]>> {
    return ask(this.address(`/sessions/${session}/poll-missing?poll=${poll}`), this.by(card), PATIENCE);
  }

  /** What a member reads before they take part, and what they answered. */
  onboarding<T>(card: string): Promise<Answer<T>> {
    return ask(this.address('/onboarding'), this.by(card), PATIENCE);
  }

  /** How the evaluation of the session stands, with what this member filled in. */
  evaluation<T>(session: string, card: string): Promise<Answer<T>> {
    return ask(this.address(`/sessions/${session}/evaluation`), this.by(card), PATIENCE);
  }

  /** What members read for the session. */
  materials<T>(session: string, card: string): Promise<Answer<T>> {
    return ask(this.address(`/sessions/${session}/materials`), this.by(card), PATIENCE);
  }

  /** Sends an act; where to is said by its kind. */
  act(session: string, card: string, kind: Act['kind'], body: unknown): Promise<Answer<unknown>> {
    const request = this.by(card, { 'Content-Type': 'application/json' });
    const place = kind === 'onboarding' ? '/onboarding' : `/sessions/${session}/${kind.endsWith('entry') ? `${kind.slice(0, -1)}ies` : `${kind}s`}`;
    return ask(this.address(place), { ...request, method: 'POST', body: JSON.stringify(body) }, PATIENCE);
  }

  private get reader(): string {
    return `lang=${this.language}${this.table === 0 ? '' : `&table=${this.table}`}`;
  }

  private address(path: string): string {
    return `${this.root}api/v1/room${path}`;
  }

  private by(card: string, more: Record<string, string> = {}): RequestInit {
    const headers = { 'Accept-Language': this.language, ...more };
    return card === ''
      ? { headers, credentials: 'same-origin' }
      : { headers: { ...headers, Authorization: `Card ${card}` }, credentials: 'omit' };
  }
}

/** A place in the speaking queue as one number. */
function place(hand: Hand | null | undefined): number {
  return hand?.speaks === true ? -2 : (hand?.before ?? -1);
}
