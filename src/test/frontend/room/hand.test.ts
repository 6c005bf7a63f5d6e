import 'fake-indexeddb/auto';
import { Room } from 'Frontend/room/room';
import { later as laterTime } from 'Frontend/room/room-parts';
import { RoomServer } from 'Frontend/room/room-server';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { later, settled } from '../time';
import { CARDS, Hall, newDevice, SESSION } from './hall';

let hall: Hall;
const pages: Room[] = [];

async function open(card: string): Promise<Room> {
  const room = new Room(new RoomServer('/', 'en'), SESSION, { signedIn: false, card: '' }, () => undefined);
  pages.push(room);
  await room.open(card);
  await settled();
  return room;
}

beforeEach(() => {
  hall = new Hall();
  newDevice(hall.fetch);
  hall.agenda = ['Welcome', 'Talk at the tables'].map((title, at) => ({ id: String(at), title, kind: 'TALK', minutes: 20, starts: '10:00' }));
  hall.running = { at: 0, prompt: '', started: hall.at(), ends: hall.at(), over: null };
});

afterEach(() => {
  pages.splice(0).forEach((room) => room.close());
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('a hand', () => {
  test('goes up, and the place in the queue is told', async () => {
    hall.hands.set('dev', { before: 0, speaks: false });
    const amina = await open(CARDS.amina);
    await amina.raise(true);
    await settled();
    expect(amina.mine?.hand?.before).toBe(1);
    await amina.raise(false);
    await settled();
    expect(amina.mine?.hand?.before).toBeNull();
  });

  test('goes up once, though the answer was lost and it was taken up meanwhile', async () => {
    const amina = await open(CARDS.amina);
    hall.fates.push('REPLY_LOST');
    await amina.raise(true);
    await settled();
    expect(amina.pendingHand?.body['up']).toBe(true);
    hall.hands.set('amina', { before: null, speaks: true });
    await later(3_000);
    expect(hall.handActs.map(({ id }) => id)).toEqual([hall.handActs[0]?.id, hall.handActs[0]?.id]);
    expect(hall.hands.get('amina')).toEqual({ before: null, speaks: true });
    expect(amina.pendingHand).toBeUndefined();
  });

  test('that went up and down without a signal is sent as it ended', async () => {
    const amina = await open(CARDS.amina);
    hall.hasSignal = false;
    Object.assign(navigator, { onLine: false });
    await amina.raise(true);
    await amina.raise(false);
    await settled();
    hall.hasSignal = true;
    Object.assign(navigator, { onLine: true });
    window.dispatchEvent(new Event('online'));
    await later(3_000);
    expect(hall.handActs.map(({ up }) => up)).toEqual([false]);
    expect(amina.acts.waiting).toEqual([]);
  });
});

describe('a word that a member does not know', () => {
  test('is asked about once the signal is back, and is said to be', async () => {
    const amina = await open(CARDS.amina);
    hall.hasSignal = false;
    Object.assign(navigator, { onLine: false });
    expect(await amina.askAbout(' quorum ')).toBe(true);
    expect(amina.wordSaid).toBe('floor.room.words.sending');
    hall.hasSignal = true;
    Object.assign(navigator, { onLine: true });
    window.dispatchEvent(new Event('online'));
    await later(3_000);
    expect([...hall.wordsAsked.values()]).toEqual(['quorum']);
    expect(amina.wordSaid).toBe('floor.room.words.asked');
  });

  test('that is explained already is explained at once', async () => {
    hall.words = [{ word: 'quorum', means: 'How many must vote.' }];
    const amina = await open(CARDS.amina);
    await amina.askAbout('quorum');
    await settled();
    expect(amina.wordSaid).toBe('quorum: How many must vote.');
  });

  test('has to be written first', async () => {
    const amina = await open(CARDS.amina);
    expect(await amina.askAbout('  ')).toBe(false);
    expect(hall.wordsAsked.size).toBe(0);
  });
});

describe('the item in hand', () => {
  test('is said once when the next one begins', async () => {
    const amina = await open(CARDS.amina);
    expect(amina.said).not.toContain('floor.room.now');
    hall.running = { at: 1, prompt: '', started: hall.at(), ends: hall.at(), over: null };
    hall.show();
    await settled();
    expect(amina.said).toBe('floor.room.now');
    hall.running = { at: 1, prompt: '', started: hall.at(), ends: hall.at(), over: hall.at() };
    hall.show();
    await settled();
    expect(amina.said).toBe('floor.room.day-over');
  });

  test('shifts what comes after it by the minutes that it takes longer', () => {
    expect(laterTime('14:35', 25)).toBe('15:00');
    expect(laterTime('23:50', 15)).toBe('00:05');
  });
});
