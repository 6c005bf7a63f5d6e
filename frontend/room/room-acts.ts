import { randomKey } from '../random-key';
import type { PollAnswer } from './poll-model';
import type { Act } from './room-device';
import type { Choice } from './room-model';

/** Whose act it is, and in which session. */
export interface Author {
  member: string;
  session: string;
}

/** An act to keep, and the ids of those that it replaces. */
export interface Put {
  act: Act;
  instead: string[];
}

function put({ member, session }: Author, kind: Act['kind'], body: Record<string, unknown> & { id: string }, before: readonly Act[]): Put {
  const act: Act = { id: body.id, kind, member, session, body, at: Date.now(), seq: 0, tries: 0 };
  return { act, instead: before.map(({ id }) => id) };
}

/** A hand that goes up or down, in place of what of it was never sent. */
export function handAct(waiting: readonly Act[], by: Author, isUp: boolean): Put {
  const before = waiting.filter((act) => act.kind === 'hand' && act.member === by.member && act.session === by.session && act.tries === 0);
  return put(by, 'hand', { id: randomKey(), up: isUp }, before);
}

/** A word that is asked about. */
export function wordAct(by: Author, word: string): Put {
  return put(by, 'word', { id: randomKey(), word }, []);
}

/** A vote in place of those that wait; the server is told of each that it may know. */
export function voteAct(waiting: readonly Act[], by: Author, { question, choice, known }: { question: string; choice: Choice; known: string | undefined }): Put {
  const before = waiting.filter((act) => act.member === by.member && act.body['question'] === question);
  const earlier = before.flatMap((act) => [...(act.body['inPlaceOf'] as string[]), act.id]);
  const inPlaceOf = [...new Set([...earlier, ...(known === undefined ? [] : [known])])];
  return put(by, 'vote', { question, id: randomKey(), choice, inPlaceOf }, before);
}

/** An answer in a poll in place of those that wait; the server is told of each that it may know. */
export function answerAct(waiting: readonly Act[], by: Author, { poll, answer, known }: { poll: string; answer: PollAnswer; known: string | undefined }): Put {
  const before = waiting.filter((act) => act.kind === 'answer' && act.member === by.member && act.body['poll'] === poll);
  const earlier = before.flatMap((act) => [...(act.body['inPlaceOf'] as string[]), act.id]);
  const inPlaceOf = [...new Set([...earlier, ...(known === undefined ? [] : [known])])];
  return put(by, 'answer', { poll, id: randomKey(), answer, inPlaceOf }, before);
}

/** The answer of a member without a device, as a host enters it. */
export function pollEntryAct(by: Author, entry: { poll: string; member: string; name: string; answer: PollAnswer }): Put {
  return put(by, 'poll-entry', { id: randomKey(), ...entry }, []);
}
