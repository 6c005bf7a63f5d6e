import type { Act } from './room-device';
import { type Choice, isOver, type Mine, type Question, type VoteAnswer } from './room-model';
import { say } from './room-texts';
import { seconds, time } from './room-time';

/** What this page knows of the vote on one question beyond what the server says of it. */
export interface Box {
  question: string;
  chosen: Choice | '';
  /** What became of the vote that was sent last from this device, and how often it was sent. */
  answer: VoteAnswer | undefined;
  tries: number;
  /** It was one in the place of an earlier one. */
  wasChange: boolean;
  /** When a vote went in from here, by the server's clock. */
  castAt: string;
  isUnchosen: boolean;
  isHidden: boolean;
}

export function emptyBox(question: string): Box {
  return { question, chosen: '', answer: undefined, tries: 0, wasChange: false, castAt: '', isUnchosen: false, isHidden: false };
}

/** A sentence with a mark and a word or two before it. */
export interface Line {
  mark: 'open' | 'done' | 'late' | 'cannot';
  word: string;
  rest: string;
}

function line(mark: Line['mark'], key: string, rest = `${key}.more`): Line {
  return { mark, word: say(key), rest: say(rest) };
}

/** Whether a vote can still be cast, as far as this page has heard. */
export function isOpen(question: Question, box: Box): boolean {
  return !isOver(question) && box.answer?.answer !== 'too-late' && box.answer?.answer !== 'refused';
}

/** What the server holds of the member's vote on this question; nothing if that was read before the question got into the state it is in. */
function known(question: Question, mine: Mine): Mine | undefined {
  return mine.question === question.id && mine.state === question.state ? mine : undefined;
}

/** Whether the member is ticked as having voted on paper: a vote from a screen would be refused. */
export function isOnPaper(question: Question, mine: Mine): boolean {
  return !isOver(question) && mine.question === question.id && mine.in && !mine.vote;
}

/** The state of the vote, in one sentence or two. */
export function lines(question: Question, mine: Mine, pending: Act | undefined, isSlow: boolean, box: Box): Line[] {
  const all = [pending ? (isSlow ? line('late', 'floor.vote.waiting') : line('late', 'floor.vote.sending')) : settled(question, mine, box)];
  if (isOpen(question, box)) {
    const cast = pending ? (pending.body['choice'] as Choice) : mine.vote?.choice;
    if (box.chosen !== '' && box.chosen !== cast) {
      all.push(line('late', 'floor.vote.other'));
    }
    if (box.isUnchosen) {
      all.push(line('late', 'floor.vote.unchosen'));
    }
  }
  return all.filter((each) => each !== undefined);
}

function settled(question: Question, mine: Mine, box: Box): Line | undefined {
  if (question.undone) {
    return line('cannot', `floor.vote.undone.${question.state}`, 'floor.vote.undone.more');
  }
  const { answer } = box;
  if (answer?.answer === 'too-late') {
    return late(answer, box);
  }
  if (answer?.answer === 'refused') {
    return line('cannot', 'floor.vote.refused', `ballot.refused.${answer.reason ?? 'NOT_A_MEMBER'}`);
  }
  if (isOver(question)) {
    const now = known(question, mine);
    return now && { mark: 'done', word: say('floor.vote.over', ended(question)), rest: over(now, box) };
  }
  if (answer?.answer === 'another' && mine.vote?.id === answer.vote?.id) {
    return line('late', 'floor.vote.another');
  }
  if (isOnPaper(question, mine)) {
    return line('done', 'floor.vote.paper');
  }
  return mine.vote ? line('open', 'floor.vote.in') : line('done', 'floor.vote.none');
}

function ended(question: Question): string {
  return seconds(new Date(question.ended ?? 0));
}

function over(mine: Mine, box: Box): string {
  if (!mine.in) {
    return say('floor.vote.over.out');
  }
  return box.castAt === '' ? say('floor.vote.over.in') : say('floor.vote.over.in-at', time(new Date(box.castAt)));
}

/** A vote that was sent before without an answer may have been in time: what is counted is not told apart any more. */
function late(answer: VoteAnswer, box: Box): Line {
  const closed = seconds(new Date(answer.closed ?? 0));
  if (answer.earlierCounts === true && box.tries > 1) {
    const rest = box.wasChange ? say('floor.vote.late.unsure') : say('floor.vote.over.in');
    return { mark: 'done', word: say('floor.vote.over', closed), rest };
  }
  const earlier = box.castAt === '' ? say('floor.vote.late.earlier') : say('floor.vote.late.earlier-at', time(new Date(box.castAt)));
  return {
    mark: 'cannot',
    word: say('floor.vote.late', closed),
    rest: answer.earlierCounts === true ? earlier : say('floor.vote.late.none'),
  };
}
