import type { Poll, PollAnswer, Stance } from './poll-model';

/** In letters, as the server counts them. */
export const LONGEST_WORD = 40;

/** An answer while it is made: places and statements may be open still. */
export interface Draft {
  chosen: number[];
  words: string[];
  stances: (Stance | '')[];
}

export function emptyDraft(): Draft {
  return { chosen: [], words: [], stances: [] };
}

export function draftOf({ chosen, words, stances }: Partial<Draft>): Draft {
  return { chosen: chosen ?? [], words: words ?? [], stances: stances ?? [] };
}

export function isSame(one: Partial<Draft> | undefined, other: Partial<Draft> | undefined): boolean {
  const plain = (answer: Partial<Draft> | undefined) => JSON.stringify(answer ? draftOf(answer) : null);
  return plain(one) === plain(other);
}

/** The answer that a draft makes, or why it makes none: the name of the reason. */
export function answerOf(poll: Poll, draft: Draft): { answer?: PollAnswer; fault: string } {
  switch (poll.kind) {
    case 'WORDS': {
      const words = draft.words.map((word) => word.replace(/\s+/g, ' ').trim()).filter((word) => word !== '');
      const tooLong = words.some(({ length }) => length > LONGEST_WORD);
      return words.length === 0 ? { fault: 'NOTHING_CHOSEN' } : tooLong ? { fault: 'WORD_TOO_LONG' } : { answer: { words }, fault: '' };
    }
    case 'STATEMENTS': {
      const isOpen = draft.stances.every((stance) => stance === '');
      const stances = poll.options.map((_, at): Stance => {
        const stance = draft.stances[at] ?? '';
        return stance === '' ? 'PASS' : stance;
      });
      return isOpen ? { fault: 'NOTHING_CHOSEN' } : { answer: { stances }, fault: '' };
    }
    default: {
      const chosen = poll.kind === 'SEVERAL' ? [...draft.chosen].sort((one, other) => one - other) : draft.chosen;
      if (chosen.length === 0) {
        return { fault: 'NOTHING_CHOSEN' };
      }
      return chosen.length > poll.most ? { fault: 'TOO_MANY_CHOSEN' } : { answer: { chosen }, fault: '' };
    }
  }
}
