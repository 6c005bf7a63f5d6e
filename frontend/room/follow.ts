import { Retry } from '../retry';
import { EventReader, type StreamEvent } from './events';
import type { Mine, Shared, Snapshot } from './room-model';
import type { News } from './room-screen';
import type { RoomServer } from './room-server';

/** Where a session is heard from. */
export type Source = Pick<RoomServer, 'snapshot' | 'next' | 'events'>;

/** A network that lets nothing of a stream through by then, or nothing more for that long, cuts or holds back streams. */
const FIRST_EVENT = 8_000;
const SILENT = 25_000;
const FIRST_WAIT = 1_000;
const LONGEST_WAIT = 5_000;
/** How many answers are waited for one by one before a stream is tried again. */
const ROUNDS = 10;
const OK = 200;
const BUSY = 503;

/** What hears of a session. */
export interface FollowListener {
  /** All of it, or the parts that are new. */
  heard(news: News): void;
  /** Nothing is heard at the moment, or something is again. */
  connected(is: 'LIVE' | 'LOST'): void;
  /** There is nothing to hear for whoever asks: 401, 403 or 404. */
  refused(status: number): void;
}

type End = 'CUT' | 'HELD_BACK' | 'LOST' | 'STOP' | 'REFUSED' | 'ENDED';

/** Follows one session by a stream; where streams are held back or there are too many, by answers that the server holds back until there is news. */
export class Follow {
  private version = 0;
  private mine: Mine | undefined;
  private rounds = 0;
  private ended = false;
  private heardAt = 0;
  private current: AbortController | undefined;
  private readonly retry = new Retry(FIRST_WAIT, LONGEST_WAIT, () => void this.go());
  private readonly wake = () => this.lookNow();

  constructor(
    private readonly server: Source,
    private readonly session: string,
    private readonly card: string,
    private readonly listener: FollowListener,
  ) {}

  start(): void {
    window.addEventListener('online', this.wake);
    document.addEventListener('visibilitychange', this.wake);
    void this.go();
  }

  stop(): void {
    this.ended = true;
    window.removeEventListener('online', this.wake);
    document.removeEventListener('visibilitychange', this.wake);
    this.current?.abort();
    this.retry.rest();
  }

  /** A phone that was asleep, or had no signal, asks at once: anew if it waits to, or in place of a stream that fell silent. */
  private lookNow(): void {
    if (document.visibilityState !== 'visible') {
      return;
    }
    if (!this.current) {
      this.retry.reset();
      void this.go();
    } else if (Date.now() - this.heardAt > FIRST_EVENT) {
      this.retry.reset();
      this.current.abort();
    }
  }

  private async go(): Promise<void> {
    if (this.ended || this.current) {
      return;
    }
    this.retry.rest();
    this.current = new AbortController();
    const how = this.rounds > 0 ? await this.ask() : await this.listen(this.current);
    this.current = undefined;
    this.after(how);
  }

  private after(how: End): void {
    if (this.ended || how === 'ENDED' || how === 'REFUSED') {
      return;
    }
    if (how === 'HELD_BACK') {
      this.rounds = ROUNDS;
    }
    if (how === 'LOST') {
      this.listener.connected('LOST');
    } else {
      this.retry.reset();
    }
    if (how === 'HELD_BACK' || (how === 'CUT' && this.rounds > 0)) {
      void this.go();
    } else {
      this.retry.later(how === 'STOP' ? FIRST_WAIT * 2 : 0);
    }
  }

  /** One answer; the first at once, the next ones when there is news. */
  private async ask(): Promise<End> {
    this.rounds -= 1;
    const answer =
      this.version === 0
        ? await this.server.snapshot(this.session, this.card)
        : await this.server.next(this.session, this.card, this.version, this.mine);
    if (answer.kind === 'LOST') {
      return 'LOST';
    }
    if (answer.kind === 'REFUSED') {
      this.refuse(answer.status);
      return 'REFUSED';
    }
    this.told(answer.value);
    return 'CUT';
  }

  private told(answer: Partial<Snapshot>): void {
    const { at, mine, version } = answer;
    if (version === undefined || mine === undefined) {
      this.hear({});
    } else {
      this.hear({ ...(at === undefined ? {} : { at }), shared: answer as Shared, mine });
    }
  }

  private async listen(control: AbortController): Promise<End> {
    let came = false;
    let watch = 0;
    const watchFor = (millis: number) => {
      window.clearTimeout(watch);
      watch = window.setTimeout(() => control.abort(), millis);
    };
    watchFor(FIRST_EVENT);
    let answered = false;
    try {
      const response = await this.server.events(this.session, this.card, this.version, control.signal);
      answered = true;
      if (response.status !== OK || !response.body) {
        return this.notOpened(response.status);
      }
      const pieces = response.body.getReader();
      const events = new EventReader();
      const text = new TextDecoder();
      for (let piece = await pieces.read(); !piece.done; piece = await pieces.read()) {
        watchFor(SILENT);
        const over = this.takeAll(events.read(text.decode(piece.value, { stream: true })));
        came = true;
        if (over) {
          control.abort();
          return over;
        }
      }
      return came ? 'CUT' : 'HELD_BACK';
    } catch {
      return came ? 'CUT' : answered ? 'HELD_BACK' : 'LOST';
    } finally {
      window.clearTimeout(watch);
    }
  }

  private notOpened(status: number): End {
    if (status >= 400 && status < 500 && status !== 429) {
      this.refuse(status);
      return 'REFUSED';
    }
    return status === BUSY ? 'HELD_BACK' : 'LOST';
  }

  private refuse(status: number): void {
    this.listener.refused(status);
  }

  /** Events that came together are told together. Answers with how it ends if one says so. */
  private takeAll(events: StreamEvent[]): End | undefined {
    let news: News = {};
    let over: End | undefined;
    for (const { name, data } of events) {
      const body = JSON.parse(data) as unknown;
      switch (name) {
        case 'state':
          news = { ...news, shared: body as Shared };
          break;
        case 'turnout':
          news = { ...news, turnout: body as NonNullable<typeof news.turnout> };
          break;
        case 'mine':
          news = { ...news, mine: body as Mine };
          break;
        case 'beat':
          news = { ...news, at: (body as { at: string }).at };
          break;
        case 'over':
          over = this.endOf((body as { why: string }).why);
          break;
      }
    }
    this.hear(news);
    return over;
  }

  /** Who has no part any more is told so by the next answer; who opened many elsewhere asks now and then. */
  private endOf(why: string): End {
    return why === 'STOP' ? 'STOP' : 'HELD_BACK';
  }

  private hear(news: News): void {
    this.heardAt = Date.now();
    this.version = news.shared?.version ?? news.turnout?.version ?? this.version;
    this.mine = news.mine ?? this.mine;
    this.listener.connected('LIVE');
    this.listener.heard(news);
  }
}
