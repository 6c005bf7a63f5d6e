import { DeviceBase } from '../device-base';
import type { Membership, Snapshot } from './room-model';

/** A member's or host's card, with whose it is. */
export interface Card extends Membership {
  code: string;
}

/** Something that a member or host did, until the server has answered. */
export interface Act {
  id: string;
  kind: 'vote' | 'hand' | 'word' | 'note' | 'removal' | 'reading' | 'call' | 'entry' | 'answer' | 'poll-entry' | 'ask' | 'unask' | 'tick' | 'onboarding' | 'evaluation';
  member: string;
  session: string;
  body: Record<string, unknown>;
  /** By the clock of the device, to let go what nobody will ever ask for. */
  at: number;
  /** Counts what is put here, so that order hangs on no clock. */
  seq: number;
  /** How often it was sent: an answer may have been lost. */
  tries: number;
  /** Why it was not done, as the server said; it is here until whoever did it has seen that. */
  refusal?: unknown;
}

/** What a session showed last. */
export interface Seen {
  key: string;
  snapshot: Snapshot;
  /** By the clock of the device. */
  heard: number;
}

const CARDS = 'cards';
const ACTS = 'acts';
const SEEN = 'seen';

/** What this device keeps for the room: cards, acts, and what was seen last. Where the browser keeps nothing, it is kept with the page. */
export class RoomDevice {
  private readonly base = new DeviceBase('folkmoot-room', 1, { [CARDS]: 'code', [ACTS]: 'id', [SEEN]: 'key' });
  private readonly withPage = new Map<string, Act>();

  async cards(): Promise<Card[]> {
    return this.base.read(CARDS, (cards) => cards.getAll() as IDBRequest<Card[]>).catch(() => []);
  }

  /** False if the browser keeps nothing. */
  keep(card: Card): Promise<boolean> {
    return this.done(this.base.change(CARDS, (cards) => cards.put(card)));
  }

  /** Takes the card and what was seen with it off this device. What waits to be sent stays, until a card of the same member comes. */
  async remove(card: Card): Promise<void> {
    await this.done(this.base.change(CARDS, (cards) => cards.delete(card.code)));
    await this.forget(card);
  }

  /** Forgets what was seen with the card. */
  forget(card: Card): Promise<void> {
    return this.forgetSeen(card.member.id);
  }

  private async forgetSeen(member: string): Promise<void> {
    await this.done(this.base.change(SEEN, (seen) => seen.delete(IDBKeyRange.bound(member, `${member}\uffff`))));
  }

  /** Forgets what waits of this member and what they saw: others may use the device from now on. A card that they kept here stays. */
  async leave(member: string): Promise<void> {
    for (const act of await this.acts()) {
      if (act.member === member) {
        await this.removeAct(act);
      }
    }
    await this.forgetSeen(member);
  }

  async acts(): Promise<Act[]> {
    const kept = await this.base.read(ACTS, (acts) => acts.getAll() as IDBRequest<Act[]>).catch(() => []);
    const all = new Map([...this.withPage.values(), ...kept].map((act) => [act.id, act]));
    return [...all.values()].sort((one, other) => one.seq - other.seq);
  }

  /** Puts an act here, made in the light of those that wait, some of which it takes the place of. */
  async put(make: (waiting: Act[]) => { act: Act; instead: string[] }): Promise<void> {
    const among = (waiting: Act[]) => {
      const { act, instead } = make(waiting);
      return { act: { ...act, seq: 1 + Math.max(0, ...waiting.map(({ seq }) => seq)) }, instead };
    };
    try {
      await this.base.changeAll(ACTS, (all, kept) => {
        const { act, instead } = among(all as Act[]);
        instead.forEach((id) => kept.delete(id));
        kept.put(act);
      });
    } catch {
      const { act, instead } = among([...this.withPage.values()]);
      instead.forEach((id) => this.withPage.delete(id));
      this.withPage.set(act.id, act);
    }
  }

  /** Notes that it is sent once more. False if it is not here any more: another one took its place. */
  async trying(act: Act): Promise<boolean> {
    const again = { ...act, tries: act.tries + 1 };
    if (this.withPage.has(act.id)) {
      this.withPage.set(act.id, again);
      return true;
    }
    let isHere = false;
    await this.done(
      this.base.changeAll(ACTS, (all, kept) => {
        isHere = (all as Act[]).some(({ id }) => id === act.id);
        if (isHere) {
          kept.put(again);
        }
      }),
    );
    return isHere;
  }

  /** Keeps it with why it was not done. True if it was here still. */
  async refuse(act: Act, refusal: unknown): Promise<boolean> {
    const refused: Act = { ...act, refusal };
    if (this.withPage.has(act.id)) {
      this.withPage.set(act.id, refused);
      return true;
    }
    let isHere = false;
    await this.done(
      this.base.changeAll(ACTS, (all, kept) => {
        isHere = (all as Act[]).some(({ id }) => id === act.id);
        if (isHere) {
          kept.put(refused);
        }
      }),
    );
    return isHere;
  }

  /** True if it was here still. */
  async removeAct(act: Act): Promise<boolean> {
    let wasHere = this.withPage.delete(act.id);
    await this.done(
      this.base.changeAll(ACTS, (all, kept) => {
        wasHere ||= (all as Act[]).some(({ id }) => id === act.id);
        kept.delete(act.id);
      }),
    );
    return wasHere;
  }

  async seen(member: string, session: string): Promise<Seen | undefined> {
    return this.base.read(SEEN, (seen) => seen.get(`${member} ${session}`) as IDBRequest<Seen | undefined>).catch(() => undefined);
  }

  async see(member: string, snapshot: Snapshot): Promise<void> {
    await this.done(this.base.change(SEEN, (seen) => seen.put({ key: `${member} ${snapshot.session.id}`, snapshot, heard: Date.now() })));
  }

  private done(work: Promise<void>): Promise<boolean> {
    return work.then(
      () => true,
      () => false,
    );
  }
}
