import type { Answer } from '../answer';
import type { Membership } from './room-model';
import type { Card, RoomDevice } from './room-device';
import type { RoomServer } from './room-server';

const IN_TAB = 'fm-room-card';
/** Under which a tab has what was seen. */
export const SEEN_IN_TAB = 'fm-room-seen';
const LETTERS = /^[0-9A-HJKMNP-TV-Z]{16}$/;

/** What was typed, or came with an address, as a card's code is written; empty if it can't be one. Read as the server reads codes. */
export function codeOf(typed: string): string {
  const letters = typed
    .toUpperCase()
    .replace(/[\s.\-–—#]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
  return LETTERS.test(letters) ? (letters.match(/.{4}/g) ?? []).join('-') : '';
}

function read(storage: () => string | null): string {
  try {
    return storage() ?? '';
  } catch {
    // Private windows may keep nothing.
    return '';
  }
}

/** The cards on this device: those that were kept on it, and the one that this tab was opened with, which goes with the tab. */
export class Cards {
  kept: Card[] = [];
  inTab: Card | undefined;

  constructor(
    private readonly device: RoomDevice,
    private readonly server: RoomServer,
  ) {}

  async open(): Promise<void> {
    this.kept = await this.device.cards();
    const text = read(() => sessionStorage.getItem(IN_TAB));
    this.inTab = text === '' ? undefined : (JSON.parse(text) as Card);
  }

  get all(): Card[] {
    const { inTab } = this;
    return inTab && !this.isKept(inTab) ? [inTab, ...this.kept] : this.kept;
  }

  isKept(card: Card): boolean {
    return this.kept.some(({ code }) => code === card.code);
  }

  /** Of those whose member is in the session, the one that this tab had last. */
  of(session: string): Card | undefined {
    const fitting = this.all.filter(({ sessions }) => sessions.some(({ id }) => id === session));
    return fitting.find(({ code }) => code === this.inTab?.code) ?? fitting[0];
  }

  ofMember(member: string): Card | undefined {
    return this.all.find((card) => card.member.id === member);
  }

  /** Asks whose card it is; from then on this tab has it. */
  async show(code: string): Promise<Answer<Card>> {
    const answer: Answer<Membership> = await this.server.membership(code);
    if (answer.kind !== 'ANSWERED') {
      return answer;
    }
    const card: Card = { code, ...answer.value };
    this.use(card);
    // A new card of a member takes the place of the one that was kept.
    const before = this.kept.find(({ member }) => member.id === card.member.id);
    if (before) {
      await this.device.remove(before);
      await this.keep(card);
    }
    return { kind: 'ANSWERED', value: card };
  }

  use(card: Card): void {
    this.inTab = card;
    read(() => {
      sessionStorage.setItem(IN_TAB, JSON.stringify(card));
      return '';
    });
  }

  /** From now on it is here whenever a tab opens. False if the browser keeps nothing. */
  async keep(card: Card): Promise<boolean> {
    const done = await this.device.keep(card);
    this.kept = await this.device.cards();
    return done;
  }

  async remove(card: Card): Promise<void> {
    await this.device.remove(card);
    this.kept = await this.device.cards();
    if (this.inTab?.code === card.code) {
      this.leaveTab(card.member.id);
    }
  }

  /** The card of this member goes from the tab, and what was seen with it. */
  leaveTab(member: string): void {
    if (this.inTab?.member.id === member) {
      this.inTab = undefined;
      read(() => {
        sessionStorage.removeItem(IN_TAB);
        sessionStorage.removeItem(SEEN_IN_TAB);
        return '';
      });
    }
  }
}

/** Why a code opened nothing. */
export type CardFault = '' | 'incomplete' | 'wrong' | 'lost' | 'many';

/** The same, by what came of showing it; there is no answer to a code that is not whole. */
export function faultOf(answer: Answer<Card> | undefined): CardFault {
  if (!answer) {
    return 'incomplete';
  }
  switch (answer.kind) {
    case 'ANSWERED':
      return '';
    case 'REFUSED':
      return 'wrong';
    case 'LOST':
      return answer.busy ? 'many' : 'lost';
  }
}
