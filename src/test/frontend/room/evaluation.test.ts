import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { Evaluating } from 'Frontend/room/evaluation';
import { Room } from 'Frontend/room/room';
import { isAtItsEnd } from 'Frontend/room/room-evaluation';
import { RoomServer } from 'Frontend/room/room-server';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { later, settled, stopClocks } from '../time';
import { CARDS, Hall, locks, SESSION } from './hall';

interface Sent {
  id: string;
  scores: Record<string, number>;
  good: string;
  better: string;
  inPlaceOf: string[];
}

let hall: Hall;
let sent: Sent[];
let filed: Sent | null;
let stage: 'NOT_YET' | 'OPEN' | 'CLOSED';
let replyLost: boolean;
const pages: Room[] = [];

async function open(): Promise<Evaluating> {
  const room = new Room(new RoomServer('/', 'en'), SESSION, { signedIn: false, card: '' }, () => undefined);
  pages.push(room);
  await room.open(CARDS.amina);
  await settled();
  const at = new Evaluating(room, () => undefined, () => 0);
  at.look();
  await later(10);
  return at;
}

function answer(request: RequestInit): Response {
  if (request.method !== 'POST') {
    return new Response(JSON.stringify({ stage, last: '2026-12-26', aspects: ['HEARD', 'TIME'], own: stage === 'CLOSED' ? null : filed }));
  }
  const form = JSON.parse(request.body as string) as Sent;
  sent.push(form);
  const body = (came: object) => new Response(JSON.stringify({ at: hall.at(), ...came }));
  if (stage !== 'OPEN' && filed?.id !== form.id) {
    return body({ answer: 'refused', reason: 'CLOSED' });
  }
  if (filed && filed.id !== form.id && !form.inPlaceOf.includes(filed.id)) {
    return body({ answer: 'another', own: filed });
  }
  filed = form;
  if (replyLost) {
    replyLost = false;
    throw new TypeError('Failed to fetch');
  }
  return body({ answer: 'in', own: filed });
}

beforeEach(() => {
  stopClocks();
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.stubGlobal('navigator', { onLine: true, locks: locks() });
  sessionStorage.clear();
  hall = new Hall();
  Object.assign(hall, { agenda: [{ id: 'i', title: 'All', kind: 'PLENARY', minutes: 5, starts: '15:55' }] });
  hall.running = { at: 0, prompt: '', started: hall.at(), ends: hall.at(), over: null };
  sent = [];
  filed = null;
  stage = 'OPEN';
  replyLost = false;
  vi.stubGlobal('fetch', async (address: string, request: RequestInit) => {
    if (/\/evaluations?$/.test(address) && hall.hasSignal) {
      return answer(request);
    }
    return hall.fetch(address, request);
  });
});

afterEach(() => {
  pages.splice(0).forEach((page) => page.close());
  vi.unstubAllGlobals();
});

describe('the evaluation of a day', () => {
  test('is there from the last item on', async () => {
    const { room } = await open();
    expect(isAtItsEnd(room)).toBe(true);
    hall.agenda = [...hall.agenda, ...hall.agenda];
    if (room.shared) {
      room.shared = { ...room.shared, agenda: hall.agenda };
    }
    expect(isAtItsEnd(room)).toBe(false);
  });

  test('goes in, and a change says what it takes the place of', async () => {
    const at = await open();
    at.score('HEARD', 4);
    expect(at.isTouched).toBe(true);
    await at.send();
    await later(100);
    expect(filed?.scores).toEqual({ HEARD: 4 });
    at.change({ good: ' Tea. ' });
    await at.send();
    await later(100);
    expect(sent[1]?.inPlaceOf).toEqual([sent[0]?.id]);
    expect(filed?.good).toBe('Tea.');
    expect(at.waiting).toBeUndefined();
  });

  test('says that there is nothing in it, and sends nothing', async () => {
    const at = await open();
    at.change({ good: '  ' });
    await at.send();
    expect(at.fault).not.toBe('');
    expect(sent).toHaveLength(0);
  });

  test('is one if its reply is lost, and is sent when the signal is back', async () => {
    const at = await open();
    replyLost = true;
    at.score('TIME', 0);
    await at.send();
    await later(15_000);
    expect(new Set(sent.map(({ id }) => id)).size).toBe(1);
    hall.hasSignal = false;
    at.score('TIME', 3);
    await at.send();
    await later(20_000);
    expect(filed?.scores).toEqual({ TIME: 0 });
    hall.hasSignal = true;
    await later(15_000);
    expect(filed?.scores).toEqual({ TIME: 3 });
  });

  test('closed meanwhile: it is told, and what was written stays until it is let go', async () => {
    const at = await open();
    hall.hasSignal = false;
    at.change({ good: 'The pace.' });
    await at.send();
    await later(1_000);
    stage = 'CLOSED';
    hall.hasSignal = true;
    await later(60_000);
    expect(at.standing?.stage).toBe('CLOSED');
    expect(at.notice).toBe('floor.evaluation.refused.CLOSED');
    expect(at.refused?.body['good']).toBe('The pace.');
    await at.letGo();
    expect(at.refused).toBeUndefined();
  });

  test('another device answered since: that one stands and is shown', async () => {
    const at = await open();
    filed = { id: 'other', scores: { HEARD: 1 }, good: '', better: '', inPlaceOf: [] };
    at.score('HEARD', 5);
    await at.send();
    await later(100);
    expect(at.draft.scores).toEqual({ HEARD: 1 });
    expect(at.notice).toBe('floor.evaluation.another');
    at.score('HEARD', 2);
    await at.send();
    await later(100);
    expect(filed.scores).toEqual({ HEARD: 2 });
  });

  test('what is being filled in stays while the page hears how it stands', async () => {
    stage = 'NOT_YET';
    const at = await open();
    expect(at.standing?.stage).toBe('NOT_YET');
    at.score('HEARD', 5);
    stage = 'OPEN';
    await later(20_000);
    at.look();
    await later(100);
    expect(at.standing?.stage).toBe('OPEN');
    expect(at.draft.scores).toEqual({ HEARD: 5 });
  });
});
