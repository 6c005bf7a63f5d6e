/** Where a telling stands, and how one begins. */
import type { Kept } from './tell-device';
import { randomKey } from './random-key';
import { type Content, emptyContent, noChoices } from './tell-model';
import type { Sent } from './tell-server';

/** What another device left on the server in place of what is here. */
export interface Other {
  revision: number;
  content: Content;
  /** It was sent, not only saved. */
  sent: boolean;
}

/** What the person is told about their words. */
export interface Standing {
  /** Whether this device holds them, and since when. */
  device: 'NOTHING' | 'SAVED' | 'CANNOT';
  time: number;
  server: 'NOTHING' | 'SAVING' | 'SAVED' | 'LOST' | 'TOO_LONG' | 'REFUSED';
  /** Lost not for want of a signal, but because the server has too much to do. */
  busy: boolean;
  /** What the server holds in place of what is here. */
  conflict: Other | null;
  sent: Sent | null;
  /** Nothing opens on the server with what this device has: it was deleted from another device, or its code was changed there. */
  gone: '' | 'ERASED' | 'CODE';
  /** Sent, from here or from another device, before this page opened; nothing was written here since. */
  alreadySent: boolean;
  /** Why the server did not take it: the reason, and what it says to do. */
  refusal: string;
  advice: string;
}

export function nothingYet(): Standing {
  return {
    device: 'NOTHING',
    time: 0,
    server: 'NOTHING',
    busy: false,
    conflict: null,
    sent: null,
    gone: '',
    alreadySent: false,
    refusal: '',
    advice: '',
  };
}

export function fresh(link: string, language: string, today: string): Kept {
  return {
    link,
    key: randomKey(),
    code: '',
    at: 0,
    content: emptyContent(language),
    acked: 0,
    ackedAt: 0,
    out: null,
    page: 'WORDS',
    choices: noChoices(today),
    sending: false,
    tried: false,
    left: false,
    only: false,
    over: false,
  };
}
