import type { Material, MaterialText, MaterialVariant } from './material-model';
import type { Room } from './room';

/** A hall does not ask all at once. */
const SPREAD = 4_000;
const AGAIN = 10_000;
const OLD = 60_000;
const EASY = 'fm-easy-read';

/** One material as it is read here. */
export interface Shown {
  text: MaterialText;
  variant: '' | 'EASY_READ' | 'WELSH';
  since: MaterialVariant | undefined;
}

function remembered(): boolean {
  try {
    return localStorage.getItem(EASY) === 'yes';
  } catch {
    return false;
  }
}

/** Only what leads into the web is followed. */
export function isLink(link: string): boolean {
  return /^https?:\/\//i.test(link);
}

/** The materials of a session on this page, kept for when there is no network. */
export class Reading {
  isEasy = remembered();
  private heardAt = 0;
  private isAsking = false;

  constructor(
    readonly room: Room,
    private readonly changed: () => void,
    private readonly language: string = document.documentElement.lang,
    private readonly spread: () => number = () => Math.random() * SPREAD,
  ) {}

  get all(): Material[] {
    return this.room.materials ?? [];
  }

  /** Asks for them, unless they were asked for a moment ago. */
  look(isWanted: boolean): void {
    const isOld = this.heardAt === 0 || (isWanted && Date.now() - this.heardAt > OLD);
    if (!isOld || this.isAsking || !navigator.onLine) {
      return;
    }
    this.isAsking = true;
    window.setTimeout(() => void this.ask(), isWanted ? 0 : this.spread());
  }

  private async ask(): Promise<void> {
    const { room } = this;
    const came = await room.server.materials<{ materials: Material[] }>(room.session, room.card?.code ?? '');
    if (came.kind === 'ANSWERED') {
      room.materials = came.value.materials;
      this.heardAt = Date.now();
      room.remember();
    }
    window.setTimeout(() => (this.isAsking = false), came.kind === 'ANSWERED' ? 0 : AGAIN);
    this.changed();
  }

  /** Easy Read is asked for once on a device. */
  read(isEasy: boolean): void {
    this.isEasy = isEasy;
    try {
      localStorage.setItem(EASY, isEasy ? 'yes' : 'no');
    } catch {
      // Then it is asked for again.
    }
    this.changed();
  }

  get hasEasy(): boolean {
    return this.all.some(({ easyRead }) => easyRead);
  }

  /** In Easy Read if that is chosen and there, else in the language of the page, else as it was written. */
  shown({ text, easyRead, welsh }: Material): Shown {
    if (this.isEasy && easyRead) {
      return { text: easyRead.text, variant: 'EASY_READ', since: easyRead.outOfDate ? easyRead : undefined };
    }
    if (this.language === 'cy' && welsh) {
      return { text: welsh.text, variant: 'WELSH', since: welsh.outOfDate ? welsh : undefined };
    }
    return { text, variant: '', since: undefined };
  }
}
