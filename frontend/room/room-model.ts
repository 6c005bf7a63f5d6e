import type { Table } from './host-model';
import type { Material } from './material-model';
import type { OwnQuestions, WitnessRound } from './witness-model';
import type { MyPoll, Poll } from './poll-model';

/** What the server says of a session: what all in it see alike, and what is this member's own. */
export type Choice = 'AGREE' | 'DISAGREE' | 'ABSTAIN';

export const CHOICES: readonly Choice[] = ['AGREE', 'DISAGREE', 'ABSTAIN'];

export interface Filed {
  id: string;
  choice: Choice;
}

/** A word and what it means. */
export interface Explained {
  word: string;
  means: string;
}

export interface Named {
  id: string;
  name: string;
}

export interface Session {
  id: string;
  title: string;
  date: string;
  starts: string;
  ends: string;
  venue: string;
}

export interface AgendaItem {
  id: string;
  title: string;
  kind: string;
  minutes: number;
  starts: string;
}

/** Where the session is in its agenda. */
export interface Running {
  /** Which item is in hand; the last one once the day is over. */
  at: number;
  prompt: string;
  started: string;
  ends: string;
  over: string | null;
}

export interface Counts {
  agree: number;
  disagree: number;
  abstain: number;
  needed: number;
  of: number;
}

export interface Result {
  withheld: boolean;
  word: string;
  counts: Counts | null;
  sentences: string[];
}

export type QuestionState = 'OPEN' | 'CLOSED' | 'COUNTED' | 'WITHDRAWN' | 'VOID';

export interface Question {
  id: string;
  state: QuestionState;
  wording: string;
  byline: string;
  explained: Explained[];
  rule: string;
  opened: string | null;
  ended: string | null;
  /** When it is counted by itself; null unless it is closed and not counted. */
  counted: string | null;
  /** Closes that were taken back, as sentences. */
  reopened: string[];
  voted: number;
  roll: number;
  entered: string | null;
  result: Result | null;
  undone: { at: string; reason: string } | null;
}

export interface PromiseMade {
  who: string;
  text: string;
  made: string;
  respondBy: string;
}

/** What was promised to the assembly. */
export interface Promised {
  now?: PromiseMade;
  /** What the answer is to, as the assembly calls it. */
  outputs: string;
  /** What stood before it was changed, newest first. */
  earlier: { until: string; reason: string; was?: PromiseMade }[];
  beganWithout?: string;
}

export interface Shared {
  version: number;
  assembly: Named;
  session: Session;
  /** A device may have kept a session from before this was told. */
  promise?: Promised;
  agenda: AgendaItem[];
  /** Until the session begins there is none. */
  running: Running | null;
  question: Question | null;
  /** Words of the assembly that are explained. */
  words: Explained[];
  /** The newest round of questions to witnesses; until there is one there is none. */
  witnesses?: WitnessRound;
  /** That is open, else whose result is shown, else that ended last. */
  poll?: Poll | null;
}

/** What became of a question about a word. */
export interface WordAnswer {
  answer: 'in' | 'refused';
  means?: string | null;
  reason?: string | null;
}

export interface Mine {
  member: boolean;
  /** The question that this was read of, and in which state it was then. */
  question: string | null;
  state: QuestionState | null;
  in: boolean;
  vote: Filed | null;
  own: number;
  /** Empty if they are no member. */
  hand: Hand | null;
  /** The number of their table in each round, 0 in one in which they have none. */
  tables: number[];
  /** The table of a host. */
  table?: Table;
  poll?: MyPoll | null;
}

/** A member and the speaking queue. */
export interface Hand {
  /** How many speak before them; empty if their hand is not up. */
  before: number | null;
  speaks: boolean;
}

/** What became of a hand. */
export interface HandAnswer {
  answer: 'in' | 'refused';
  at: string;
  before?: number | null;
  reason?: string | null;
}

export interface Snapshot extends Shared {
  at: string;
  mine: Mine;
  /** As the device keeps it: what it was told of questions to witnesses last. */
  questions?: OwnQuestions;
  /** The same of what members read. */
  materials?: Material[];
}

export interface Membership {
  assembly: Named;
  member: Named;
  /** Whose card it is hosts tables, and is no member. */
  host?: boolean;
  sessions: Session[];
}

/** What became of a vote. */
export interface VoteAnswer {
  answer: 'in' | 'another' | 'too-late' | 'refused';
  at: string;
  vote?: Filed;
  closed?: string;
  earlierCounts?: boolean;
  reason?: string;
}

export function isOver(question: Question): boolean {
  return question.state !== 'OPEN';
}

/** A piece of a wording: plain words, or words that are explained by the entry of this number. */
export interface Piece {
  text: string;
  term: number | null;
}

/** The text with each explained word where it stands first. Words that don't occur in it are left out. */
export function pieces(text: string, explained: readonly Explained[]): Piece[] {
  const lower = text.toLowerCase();
  // Lower-casing can change the length of some scripts; then the words stay plain.
  const found = (lower.length === text.length ? explained : [])
    .map(({ word }, term) => ({ start: startOf(lower, word.toLowerCase()), length: word.length, term }))
    .filter(({ start }) => start >= 0)
    .sort((one, other) => one.start - other.start || other.length - one.length);
  const all: Piece[] = [];
  let written = 0;
  for (const { start, length, term } of found) {
    if (start >= written) {
      all.push({ text: text.slice(written, start), term: null }, { text: text.slice(start, start + length), term });
      written = start + length;
    }
  }
  all.push({ text: text.slice(written), term: null });
  return all.filter(({ text: piece }) => piece !== '');
}

/** Where a word stands first that is not the middle or end of another; -1 if nowhere. */
function startOf(text: string, word: string): number {
  let at = text.indexOf(word);
  while (at > 0 && /\p{L}/u.test(text.charAt(at - 1))) {
    at = text.indexOf(word, at + 1);
  }
  return at;
}
