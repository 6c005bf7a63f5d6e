import { type Answer, ask } from '../answer';
import type { Source } from './follow';
import type { Snapshot } from './room-model';

const PATIENCE = 15_000;
/** Where streams are cut, it is asked anew so often. */
const PAUSE = 3_000;

/** Asks the server what the projector is to show. The card of the session says which session that is. */
export class ProjectorServer implements Source {
  constructor(
    private readonly root: string,
    private readonly language: string,
  ) {}

  snapshot(_session: string, card: string): Promise<Answer<Snapshot>> {
    return ask(this.address(''), this.by(card), PATIENCE);
  }

  async next(session: string, card: string): Promise<Answer<Partial<Snapshot>>> {
    await new Promise((resolve) => window.setTimeout(resolve, PAUSE));
    return this.snapshot(session, card);
  }

  events(_session: string, card: string, version: number, signal: AbortSignal): Promise<Response> {
    const { headers } = this.by(card);
    return fetch(this.address('/events'), {
      headers: { ...headers, 'Last-Event-ID': String(version), Accept: 'text/event-stream' },
      credentials: 'omit',
      signal,
      cache: 'no-store',
    });
  }

  private address(path: string): string {
    return `${this.root}api/v1/room/projector${path}?lang=${this.language}`;
  }

  private by(card: string): { headers: Record<string, string>; credentials: RequestCredentials } {
    return { headers: { 'Accept-Language': this.language, Authorization: `Card ${card}` }, credentials: 'omit' };
  }
}
