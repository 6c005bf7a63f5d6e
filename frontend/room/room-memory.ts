import { SEEN_IN_TAB } from './room-cards';
import type { Card, RoomDevice, Seen } from './room-device';
import type { Snapshot } from './room-model';


/** What a session showed last, for when the page is opened without a signal: on the device with a card that is kept there, else with the tab. */
export class Memory {
  constructor(private readonly device: RoomDevice) {}

  async seen(card: Card, session: string): Promise<Seen | undefined> {
    const inTab = this.inTab();
    return inTab?.key === `${card.member.id} ${session}` ? inTab : this.device.seen(card.member.id, session);
  }

  see(card: Card, isKept: boolean, snapshot: Snapshot): void {
    if (isKept) {
      void this.device.see(card.member.id, snapshot);
      // What this tab saw before the card was kept would be taken for the newest.
      this.forgetInTab();
      return;
    }
    const seen: Seen = { key: `${card.member.id} ${snapshot.session.id}`, snapshot, heard: Date.now() };
    try {
      sessionStorage.setItem(SEEN_IN_TAB, JSON.stringify(seen));
    } catch {
      // Then it is not there after a reload.
    }
  }

  forget(card: Card): void {
    void this.device.forget(card);
    this.forgetInTab();
  }

  private forgetInTab(): void {
    try {
      sessionStorage.removeItem(SEEN_IN_TAB);
    } catch {
      // It was never there.
    }
  }

  private inTab(): Seen | undefined {
    try {
      return JSON.parse(sessionStorage.getItem(SEEN_IN_TAB) ?? '') as Seen;
    } catch {
      return undefined;
    }
  }
}
