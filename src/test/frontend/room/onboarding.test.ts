import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { Onboarding } from 'Frontend/room/onboarding';
import { Room } from 'Frontend/room/room';
import { RoomServer } from 'Frontend/room/room-server';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { later, settled, stopClocks } from '../time';
import { CARDS, Hall, locks } from './hall';

const PAGE = { assembly: { id: 'a', name: 'Marlow Vale' }, promise: null, needs: ['STEP_FREE'], answers: null };

let hall: Hall;
let sent: { id: string; photo: string }[];
let fate: '' | 'REPLY_LOST' | 'REFUSED';
const pages: Room[] = [];

async function open(): Promise<Onboarding> {
  const room = new Room(new RoomServer('/', 'en'), '', { signedIn: false, card: '' }, () => undefined);
  pages.push(room);
  await room.open(CARDS.amina);
  await settled();
  const card = room.cards.inTab;
  if (!card) {
    throw new Error('The card is there');
  }
  const onboarding = new Onboarding(room, card, () => undefined);
  await onboarding.open();
  return onboarding;
}

function answer(request: RequestInit): Response {
  if (request.method !== 'POST') {
    return new Response(JSON.stringify(PAGE));
  }
  sent.push(JSON.parse(request.body as string) as { id: string; photo: string });
  if (fate === 'REPLY_LOST') {
    fate = '';
    throw new TypeError('Failed to fetch');
  }
  const body = fate === 'REFUSED' ? { answer: 'refused', at: hall.at(), reason: 'NOT_A_MEMBER' } : { answer: 'in', at: hall.at() };
  return new Response(JSON.stringify(body));
}

beforeEach(() => {
  stopClocks();
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.stubGlobal('navigator', { onLine: true, locks: locks() });
  sessionStorage.clear();
  hall = new Hall();
  sent = [];
  fate = '';
  vi.stubGlobal('fetch', async (address: string, request: RequestInit) => {
    if (address.endsWith('/onboarding') && hall.hasSignal) {
      return answer(request);
    }
    return hall.fetch(address, request);
  });
});

afterEach(() => {
  pages.splice(0).forEach((room) => room.close());
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('what a member answers before they take part', () => {
  test('has nothing chosen beforehand, and is not sent while a choice is missing', async () => {
    const amina = await open();
    expect(amina.draft.photo).toBeUndefined();
    amina.change({ photo: 'YES' });
    await amina.finish();
    expect(amina.missing).toEqual(['named', 'news']);
    expect(sent).toEqual([]);
  });

  test('is sent once, though the answer was lost', async () => {
    const amina = await open();
    amina.change({ photo: 'YES', named: 'NO', news: 'NO' });
    fate = 'REPLY_LOST';
    await amina.finish();
    await settled();
    expect(amina.waiting).toBeDefined();
    expect(amina.kept).toBe('');
    await later(3_000);
    expect(new Set(sent.map(({ id }) => id)).size).toBe(1);
    expect(amina.waiting).toBeUndefined();
    expect(amina.kept).toBe(hall.at());
  });

  test('waits for a signal, and only what was answered last is sent', async () => {
    const amina = await open();
    hall.hasSignal = false;
    vi.stubGlobal('navigator', { onLine: false, locks: locks() });
    amina.change({ photo: 'YES', named: 'NO', news: 'NO' });
    await amina.finish();
    amina.change({ photo: 'NO' });
    await amina.finish();
    await settled();
    hall.hasSignal = true;
    vi.stubGlobal('navigator', { onLine: true, locks: locks() });
    window.dispatchEvent(new Event('online'));
    await later(10_000);
    expect(sent.map(({ photo }) => photo)).toEqual(['NO']);
    expect(amina.kept).toBe(hall.at());
  });

  test('is said not to be kept if it was refused', async () => {
    const amina = await open();
    amina.change({ photo: 'YES', named: 'NO', news: 'NO' });
    fate = 'REFUSED';
    await amina.finish();
    await settled();
    expect(amina.isRefused).toBe(true);
    expect(amina.kept).toBe('');
    expect(amina.waiting).toBeUndefined();
  });
});
