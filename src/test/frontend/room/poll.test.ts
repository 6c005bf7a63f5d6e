import 'fake-indexeddb/auto';
import { answerOf, emptyDraft } from 'Frontend/room/poll-draft';
import type { Poll, PollAnswer } from 'Frontend/room/poll-model';
import { Polling } from 'Frontend/room/polling';
import { Room } from 'Frontend/room/room';
import { pollEntryAct } from 'Frontend/room/room-acts';
import { PollPlace } from 'Frontend/room/room-poll';
import { RoomServer } from 'Frontend/room/room-server';
import { readTexts } from 'Frontend/room/room-texts';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { later, settled } from '../time';
import { CARDS, find, lose, newDevice, SESSION } from './hall';
import { HOST } from './host-hall';
import { PollHall } from './poll-hall';

let hall: PollHall;
const pages: Room[] = [];

async function open(card = ''): Promise<{ room: Room; at: Polling }> {
  const room = new Room(new RoomServer('/', 'en'), SESSION, { signedIn: false, card: '' }, () => undefined);
  pages.push(room);
  const at = new Polling(room);
  await room.open(card);
  await settled();
  at.look();
  return { room, at };
}

async function answer(at: Polling, chosen: number[]): Promise<void> {
  at.set({ ...emptyDraft(), chosen });
  await at.send();
  await settled();
  at.look();
}

function state({ lines }: Polling): string[] {
  return lines.map(({ word, rest }) => `${word} ${rest}`);
}

beforeEach(() => {
  hall = new PollHall();
  newDevice(hall.polls);
  readTexts();
});

afterEach(() => {
  pages.splice(0).forEach((room) => room.close());
  vi.useRealTimers();
});

describe('An answer in a poll', () => {
  test('is in once the server says so, and can be changed', async () => {
    hall.opens('p1', 'ONE');
    const { at } = await open(CARDS.amina);
    expect(state(at)).toEqual(['floor.poll.none floor.poll.none.more']);
    at.set({ ...emptyDraft(), chosen: [1] });
    expect(state(at)).toContain('floor.poll.other floor.poll.other.more');
    await answer(at, [1]);
    expect(state(at)).toEqual(['floor.poll.in floor.poll.in.more']);
    await answer(at, [2]);
    expect(hall.answers.get('amina')?.chosen).toEqual([2]);
    expect(hall.sentAnswers[1]?.inPlaceOf).toEqual([hall.sentAnswers[0]?.id]);
  });

  test('without anything chosen is none', async () => {
    hall.opens('p1', 'ONE');
    const { at } = await open(CARDS.amina);
    await at.send();
    expect(at.fault).toBe('NOTHING_CHOSEN');
    expect(hall.sentAnswers).toEqual([]);
  });

  test('is sent again when the reply was lost, and counts once', async () => {
    hall.opens('p1', 'ONE');
    const { at } = await open(CARDS.amina);
    hall.pollFates.push('REPLY_LOST', 'NOT_HEARD');
    await answer(at, [0]);
    expect(state(at)[0]).toContain('floor.poll.sending');
    await later(60_000);
    expect(state(at)).toEqual(['floor.poll.in floor.poll.in.more']);
    expect(new Set(hall.sentAnswers.map(({ id }) => id)).size).toBe(1);
  });

  test('made without a signal waits on the device, and what was changed meanwhile is sent alone', async () => {
    hall.opens('p1', 'ONE');
    const { at, room } = await open(CARDS.amina);
    await lose(hall);
    await answer(at, [0]);
    expect(state(at)[0]).toContain('floor.poll.waiting');
    await answer(at, [1]);
    room.close();
    const again = await open(CARDS.amina);
    await find(hall);
    again.at.look();
    expect(hall.answers.get('amina')?.chosen).toEqual([1]);
    expect(hall.sentAnswers).toHaveLength(1);
    expect(state(again.at)).toEqual(['floor.poll.in floor.poll.in.more']);
  });

  test('that comes after the close is told to be late', async () => {
    hall.opens('p1', 'ONE');
    const { at } = await open(CARDS.amina);
    await lose(hall);
    await answer(at, [0]);
    hall.finish('ENDED');
    await find(hall);
    at.look();
    expect(state(at)[0]).toContain('floor.poll.late');
  });

  test('in a poll that was withdrawn while it waited is told so', async () => {
    hall.opens('p1', 'ONE');
    const { at } = await open(CARDS.amina);
    await lose(hall);
    await answer(at, [0]);
    hall.finish('WITHDRAWN');
    await find(hall);
    at.look();
    expect(state(at)).toEqual(['floor.poll.withdrawn floor.poll.withdrawn.more']);
  });

  test('in a poll that another one followed while it waited is told of above', async () => {
    hall.opens('p1', 'ONE');
    const { at, room } = await open(CARDS.amina);
    await lose(hall);
    await answer(at, [0]);
    hall.opens('p2', 'ONE');
    await find(hall);
    at.look();
    expect(room.earlier).toBe('floor.poll.earlier');
    expect(state(at)).toEqual(['floor.poll.none floor.poll.none.more']);
  });

  test('does not undo what the member answered on another device since', async () => {
    hall.opens('p1', 'ONE');
    const { at } = await open(CARDS.amina);
    await lose(hall);
    await answer(at, [0]);
    hall.answers.set('amina', { id: 'elsewhere', chosen: [2] });
    await find(hall);
    at.look();
    expect(hall.answers.get('amina')?.id).toBe('elsewhere');
    expect(state(at)).toEqual(['floor.poll.another floor.poll.another.more']);
    expect(at.draft.chosen).toEqual([2]);
  });

  test('of another device leaves alone what is just being made here', async () => {
    hall.opens('p1', 'ONE');
    const { at } = await open(CARDS.amina);
    at.set({ ...emptyDraft(), chosen: [1] });
    hall.answers.set('amina', { id: 'elsewhere', chosen: [2] });
    hall.show();
    await settled();
    at.look();
    expect(at.draft.chosen).toEqual([1]);
    expect(state(at)).toEqual(['floor.poll.in floor.poll.in.more', 'floor.poll.other floor.poll.other.more']);
  });

  test('counts once the poll has closed', async () => {
    hall.opens('p1', 'ONE');
    const { at, room } = await open(CARDS.amina);
    await answer(at, [0]);
    hall.finish('ENDED');
    await settled();
    at.look();
    expect(state(at)).toEqual(['floor.poll.over floor.poll.over.in']);
    expect(at.isOpen).toBe(false);
    hall.finish('RESULT');
    await settled();
    expect(room.said).toContain('floor.poll.result');
  });
});

describe('What makes an answer', () => {
  const poll = (more: Partial<Poll>): Poll => ({ id: 'p', showing: 'OPEN', kind: 'ONE', wording: '', options: ['a', 'b', 'c'], most: 1, ends: [], closed: null, withdrawn: false, result: null, ...more });
  const made = (more: Partial<Poll>, draft: object): PollAnswer | string => {
    const { answer: found, fault } = answerOf(poll(more), { ...emptyDraft(), ...draft });
    return found ?? fault;
  };

  test('keeps to each kind', () => {
    expect(made({ kind: 'SEVERAL', most: 2 }, { chosen: [2, 0] })).toEqual({ chosen: [0, 2] });
    expect(made({ kind: 'SEVERAL', most: 2 }, { chosen: [2, 0, 1] })).toBe('TOO_MANY_CHOSEN');
    expect(made({ kind: 'RANKING', most: 3 }, { chosen: [2, 0] })).toEqual({ chosen: [2, 0] });
    expect(made({ kind: 'WORDS', most: 3 }, { words: ['  late   buses ', ''] })).toEqual({ words: ['late buses'] });
    expect(made({ kind: 'WORDS', most: 3 }, { words: ['x'.repeat(41)] })).toBe('WORD_TOO_LONG');
    expect(made({ kind: 'STATEMENTS', most: 3 }, { stances: ['', 'AGREE'] })).toEqual({ stances: ['PASS', 'AGREE', 'PASS'] });
    expect(made({ kind: 'STATEMENTS', most: 3 }, {})).toBe('NOTHING_CHOSEN');
  });
});

describe('A poll and a question', () => {
  test('may both be open: the question comes first, and the poll stays where it is when that closes', async () => {
    hall.opens('p1', 'ONE');
    const { room } = await open(CARDS.amina);
    const place = new PollPlace();
    expect(place.isAbove(room)).toBe(true);
    hall.ask('q1');
    await settled();
    expect(place.isAbove(room)).toBe(false);
    hall.end('COUNTED');
    await settled();
    expect(place.isAbove(room)).toBe(false);
  });
});

describe('A host', () => {
  test('enters an answer once, and is told if it came too late', async () => {
    hall.opens('p1', 'ONE');
    const { room } = await open(HOST.priya);
    const entry = { poll: 'p1', member: 'm1', name: 'Joyce Obi', answer: { chosen: [1] } };
    hall.pollFates.push('REPLY_LOST');
    await room.acts.put(() => pollEntryAct({ member: 'priya', session: SESSION }, entry));
    await later(60_000);
    expect(hall.answers.get('m1')?.chosen).toEqual([1]);
    expect(new Set(hall.entries.map(({ id }) => id)).size).toBe(1);
    expect(room.acts.refused).toEqual([]);
    hall.finish('ENDED');
    await room.acts.put(() => pollEntryAct({ member: 'priya', session: SESSION }, entry));
    await settled();
    expect(room.acts.refused).toHaveLength(1);
  });
});
