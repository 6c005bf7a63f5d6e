import type { Answer } from '../answer';
import { Retry } from '../retry';
import type { Act, RoomDevice } from './room-device';

const FIRST_WAIT = 2_000;
const LONGEST_WAIT = 8_000;
const TOO_OLD = 24 * 3_600_000;
/** What hosts wrote is theirs to let go. */
const WORDS_TOO_OLD = 14 * TOO_OLD;
const NAME = 'fm-room-acts';
const NO_CARD = 401;

/** What hears of acts. */
export interface ActListener {
  /** Whether this device has a card of its member now. */
  may(act: Act): boolean;
  send(act: Act): Promise<Answer<unknown>>;
  /** The server answered, here or in another tab. */
  answered(act: Act, answer: Answer<unknown>): void;
  /** The server knows the card no more with which it was sent. */
  barred(act: Act): void;
  /** What waits is not as it was. */
  changed(): void;
}

function isMembers({ kind }: Act): boolean {
  return kind === 'vote' || kind === 'hand' || kind === 'word' || kind === 'answer' || kind === 'unask' || kind === 'tick';
}

/** Nobody learns elsewhere that what a host did was not done, and their words would be lost; of what members do the page says so by itself. */
function isToBeSeen(act: Act, came: Answer<unknown>): boolean {
  return !isMembers(act) && act.kind !== 'onboarding' && !(came.kind === 'ANSWERED' && (came.value as { answer?: unknown }).answer === 'in');
}

interface Told {
  act: Act;
  answer: Answer<unknown>;
}

/**
 * What members did on this device, in order, until the server has said what became of each: sent at once, when the signal is back, when the page is opened
 * again. Any tab may send; the same act twice is one, by its id.
 */
export class Acts {
  waiting: Act[] = [];
  /** What was not done and whoever did it has not seen yet. */
  refused: Act[] = [];
  private readonly retry = new Retry(FIRST_WAIT, LONGEST_WAIT, () => void this.reach());
  private readonly channel = 'BroadcastChannel' in window ? new BroadcastChannel(NAME) : undefined;
  private work: Promise<void> | undefined;
  private readonly online = () => void this.reachNow();

  constructor(
    private readonly device: RoomDevice,
    private readonly listener: ActListener,
  ) {}

  async open(): Promise<void> {
    this.channel?.addEventListener('message', (message: MessageEvent<Told | null>) => void this.hear(message.data));
    window.addEventListener('online', this.online);
    for (const act of await this.device.acts()) {
      if (Date.now() - act.at > (isMembers(act) ? TOO_OLD : WORDS_TOO_OLD)) {
        await this.device.removeAct(act);
      }
    }
    await this.look();
    void this.reachNow();
  }

  close(): void {
    window.removeEventListener('online', this.online);
    this.channel?.close();
    this.retry.rest();
  }

  /** Keeps an act and sends it. Resolves once it is kept. */
  async put(make: (waiting: Act[]) => { act: Act; instead: string[] }): Promise<void> {
    await this.device.put(make);
    await this.look();
    this.channel?.postMessage(null);
    void this.reachNow();
  }

  /** Lets an act go: it is sent no more, and its refusal was seen. */
  async drop(act: Act): Promise<void> {
    await this.device.removeAct(act);
    await this.look();
    this.channel?.postMessage(null);
  }

  of(member: string, session: string): Act[] {
    return this.waiting.filter((act) => act.member === member && act.session === session);
  }

  /** Waits no longer. */
  async reachNow(): Promise<void> {
    this.retry.reset();
    // What is under way may have looked before the act in question was there.
    await this.work;
    await this.reach();
  }

  private reach(): Promise<void> {
    this.retry.rest();
    this.work ??= this.alone(() => this.sendAll()).finally(() => (this.work = undefined));
    return this.work;
  }

  /** One tab of a device at a time, where the browser has locks; without them the ids alone see to it. */
  private async alone(what: () => Promise<void>): Promise<void> {
    if (!('locks' in navigator)) {
      await what();
      return;
    }
    await navigator.locks.request(NAME, { ifAvailable: true }, async (lock) => {
      if (lock) {
        await what();
      } else {
        this.retry.later();
      }
    });
  }

  private async sendAll(): Promise<void> {
    const stuck = new Set<string>();
    for (const act of await this.device.acts()) {
      // What a member did is heard in the order in which they did it.
      if (act.refusal === undefined && !stuck.has(act.member) && !(await this.sendOne(act))) {
        stuck.add(act.member);
      }
    }
  }

  /** True if the next one of this member may go. */
  private async sendOne(act: Act): Promise<boolean> {
    if (!navigator.onLine) {
      this.retry.later();
      return false;
    }
    if (!this.listener.may(act)) {
      return false;
    }
    if (!(await this.device.trying(act))) {
      return true;
    }
    const sending = { ...act, tries: act.tries + 1 };
    const came = await this.listener.send(sending);
    if (came.kind === 'LOST') {
      this.retry.later(came.after);
      return false;
    }
    if (came.kind === 'REFUSED' && came.status === NO_CARD) {
      this.listener.barred(act);
      return false;
    }
    this.retry.reset();
    const wasHere = isToBeSeen(act, came) ? this.device.refuse(sending, came) : this.device.removeAct(act);
    if (await wasHere) {
      const told: Told = { act: sending, answer: came };
      this.channel?.postMessage(told);
      await this.hear(told);
    }
    return true;
  }

  private async hear(told: Told | null): Promise<void> {
    await this.look();
    if (told) {
      this.listener.answered(told.act, told.answer);
    }
  }

  private async look(): Promise<void> {
    const all = await this.device.acts();
    this.waiting = all.filter(({ refusal }) => refusal === undefined);
    this.refused = all.filter(({ refusal }) => refusal !== undefined);
    this.listener.changed();
  }
}
