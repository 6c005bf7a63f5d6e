import type { TemplateResult } from 'lit';
import type { Keeper } from './tell-keeper';
import type { Call, Content, Texts } from './tell-model';
import type { Sent } from './tell-server';

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
  | 'ERASED'
  | 'CLOSED';

export interface Fault {
  id: string;
  message: string;
}

/** The page that takes a story, as its parts see it. */
export interface TellPage {
  call: Call;
  texts: Texts;
  faults: Fault[];
  /** What stands open beside the words: a code to type, or whether to delete. */
  asking: '' | 'CODE' | 'DELETE' | 'NO_SIGNAL';
  /** The code to come back with, once it is known. */
  code: string;
  /** What is spoken next. */
  said: string;
  wrote: string;
  sent: Sent | undefined;
  keeper: Keeper | undefined;
  /** Parts that can be skipped and stand open. */
  readonly unfolded: Set<string>;

  t(key: string, ...facts: (string | number)[]): string;
  /** The text that names the thing in the person's hand. */
  d(key: string, ...facts: (string | number)[]): string;
  put(part: Partial<Content>): void;
  go(page: Page): void;
  focusOn(id: string): void;
  onward(): void;
  stop(): Promise<void>;
  resume(): Promise<void>;
  discard(): Promise<void>;
  another(): Promise<void>;
  takenOff(): void;
  note(title: string, what: TemplateResult, acts: TemplateResult[]): TemplateResult;
  button(theme: string, key: string, how: () => void, label?: string): TemplateResult;
  mine(): TemplateResult;
  requestUpdate(): void;
}
