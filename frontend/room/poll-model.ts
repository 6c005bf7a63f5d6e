/** What the server says of the poll that the room sees, and what devices send. */
export type PollKind = 'ONE' | 'SEVERAL' | 'SCALE' | 'WORDS' | 'RANKING' | 'STATEMENTS';

export type Stance = 'AGREE' | 'DISAGREE' | 'PASS';

export const STANCES: readonly Stance[] = ['AGREE', 'DISAGREE', 'PASS'];

/** One of the three. Options are told by their index; those of a ranking in order. */
export interface PollAnswer {
  chosen?: number[];
  words?: string[];
  stances?: Stance[];
}

export interface PollFiled extends PollAnswer {
  id: string;
}

export interface Bar {
  label: string;
  figure: string;
  /** The longest is 1. */
  part: number;
}

export interface Opinion {
  statement: string;
  agree: number;
  disagree: number;
  pass: number;
}

export interface PollResult {
  withheld: boolean;
  bars: Bar[];
  opinions: Opinion[];
  sentences: string[];
}

export interface Poll {
  id: string;
  showing: 'OPEN' | 'RESULT' | 'ENDED';
  kind: PollKind;
  wording: string;
  options: string[];
  most: number;
  ends: string[];
  closed: string | null;
  withdrawn: boolean;
  result: PollResult | null;
}

/** A member's own answer in the poll that the room sees. */
export interface MyPoll {
  poll: string;
  showing: Poll['showing'];
  answer: PollFiled | null;
}

/** What became of an answer. */
export interface PollReply {
  answer: 'in' | 'another' | 'too-late' | 'refused';
  at: string;
  filed?: PollFiled;
  closed?: string;
  reason?: string;
}
