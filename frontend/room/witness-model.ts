/** Questions to witnesses, as the server says them. */
export type Stage = 'ASKING' | 'SORTING' | 'TICKING' | 'CHOOSING' | 'ANSWERING' | 'OVER';

export type Progress = 'WAITING' | 'NOW' | 'ANSWERED' | 'NOT_REACHED';

/** In letters. */
export const LONGEST_QUESTION = 200;
/** How many a member may ask in a round. */
export const EACH = 3;

/** What all see of the newest round. */
export interface WitnessRound {
  round: number;
  stage: Stage;
  item?: string;
  /** Rises with each change of those who run the session. */
  edition: number;
  /** Once it is chosen. */
  list: { id: string; progress: Progress }[];
  /** The words of the one that is being asked. */
  now: string | null;
}

export interface Line {
  id: string;
  /** By which it is ticked. */
  n: number;
  words: string;
  answer: string;
}

export type Outcome = 'ASKED' | 'CHOSEN' | 'NOW' | 'ANSWERED' | 'NOT_REACHED' | 'NOT_CHOSEN' | 'HIDDEN';

export interface Own {
  round: number;
  id: string;
  /** As it is read out, and in the member's own words. */
  words: string;
  own: string;
  outcome: Outcome;
  /** The words of the one that stands for it. */
  instead?: string;
  why?: string;
  answer: string;
}

export interface Ticked {
  id: string;
  questions: number[];
}

/** What one member sees beside that. */
export interface OwnQuestions {
  round: number;
  edition: number;
  questions: Line[];
  own: Own[];
  ticked: Ticked | null;
}

/** What became of an act. */
export interface WitnessAnswer {
  answer: 'in' | 'another' | 'too-late' | 'refused';
  at?: string;
  ticked?: Ticked;
  reason?: string;
}

/** Whether what was told before will do: while questions are asked and sorted nobody is told anything but what became of their own. */
export function isUpToDate(known: OwnQuestions | undefined, round: WitnessRound): boolean {
  if (known?.round !== round.round) {
    return false;
  }
  const isQuiet = round.stage === 'ASKING' || round.stage === 'SORTING';
  return known.edition >= round.edition || (isQuiet && known.own.every((own) => own.round !== round.round));
}
