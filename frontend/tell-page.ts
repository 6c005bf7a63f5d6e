import type { DraftSync } from './draft-sync';
import type { Call, Content, Texts } from './tell-model';

/** What is on the screen. */
export type Page =
  | 'OPENING'
  | 'ELSEWHERE'
  | 'GATE'
  | 'WORDS'
  | 'USES'
  | 'WAITING'
  | 'SENT'
  | 'STOPPED'
  | 'DELETED'
  | 'CONFLICT'
  | 'BEFORE'
  | 'GONE'
  | 'CLOSED';

/** Where the person goes on with a draft. */
export function pageOf(draft: DraftSync, call: Call): Page {
  if (draft.isSending) {
    return 'WAITING';
  }
  return call.state === 'CLOSED' && !draft.isBegun ? 'CLOSED' : draft.page;
}

export interface Fault {
  id: string;
  message: string;
}

/** The page that takes a story, as its parts see it. */
export interface TellPage extends Pick<ParentNode, 'querySelector'> {
  call: Call;
  texts: Texts;
  faults: Fault[];
  /** What stands open beside the words: a code to type, or whether to delete. */
  asking: '' | 'CODE' | 'DELETE' | 'NO_SIGNAL' | 'ONLY_HERE' | 'FILES_THERE';
  /** The code to come back with, once it is known. */
  code: string;
  /** What is spoken next. */
  said: string;
  wrote: string;
  /** Besides what was sent, something else is kept on this device. */
  hasMore: boolean;
  /** The telling that is open; there is none while another tab has it. */
  readonly draft: DraftSync;
  readonly deviceName: 'phone' | 'computer';
  /** Parts that can be skipped and stand open. */
  readonly unfolded: Set<string>;

  t(key: string, ...facts: (string | number)[]): string;
  /** The text that names the thing in the person's hand. */
  d(key: string, ...facts: (string | number)[]): string;
  put(part: Partial<Content>): void;
  go(page: Page): void;
  focusOn(id: string): void;
  /** To where the draft was left. */
  goOn(): void;
  onward(): void;
  /** Has the tab that has the telling let go of it. */
  takeOver(): void;
  discard(): Promise<void>;
  another(): Promise<void>;
  discardHere(): Promise<void>;
  takenOff(): void;
  requestUpdate(): void;
}
