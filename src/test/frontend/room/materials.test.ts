import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import type { Material } from 'Frontend/room/material-model';
import { isLink, Reading } from 'Frontend/room/reading';
import { Room } from 'Frontend/room/room';
import { RoomServer } from 'Frontend/room/room-server';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { later, settled, stopClocks } from '../time';
import { CARDS, Hall, locks, SESSION } from './hall';

const TEXT = { title: 'Care at home', paragraphs: ['First.', 'Second.'] };
const EASY = { text: { title: 'Care', paragraphs: ['Short.'] }, outOfDate: true, added: ['Second.'], gone: [] };
const WELSH = { text: { title: 'Gofal', paragraphs: ['Byr.'] }, outOfDate: false, added: [], gone: [] };
const ONE: Material = { id: 'm', kind: 'BRIEFING', from: '', link: '', text: TEXT, easyRead: EASY, welsh: WELSH };

let hall: Hall;
let asked: number;
const pages: Room[] = [];

async function open(language = 'en'): Promise<Reading> {
  const room = new Room(new RoomServer('/', 'en'), SESSION, { signedIn: false, card: '' }, () => undefined);
  pages.push(room);
  await room.open(CARDS.amina);
  await settled();
  return new Reading(room, () => undefined, language, () => 0);
}

beforeEach(() => {
  stopClocks();
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.stubGlobal('navigator', { onLine: true, locks: locks() });
  sessionStorage.clear();
  localStorage.clear();
  hall = new Hall();
  asked = 0;
  vi.stubGlobal('fetch', async (address: string, request: RequestInit) => {
    if (address.endsWith('/materials') && hall.hasSignal) {
      asked += 1;
      return new Response(JSON.stringify({ materials: [ONE] }));
    }
    return hall.fetch(address, request);
  });
});

afterEach(() => {
  pages.splice(0).forEach((page) => page.close());
  vi.unstubAllGlobals();
});

describe('what members read', () => {
  test('is asked for once, and again when it is opened later', async () => {
    const at = await open();
    at.look(false);
    await later(10);
    at.look(false);
    at.look(true);
    await later(10);
    expect(asked).toBe(1);
    await later(61_000);
    at.look(true);
    await later(10);
    expect(asked).toBe(2);
  });

  test('is there after a reload without a signal', async () => {
    const at = await open();
    at.look(false);
    await later(10);
    const card = at.room.card;
    if (card) {
      await at.room.keep(card);
    }
    await settled();
    hall.hasSignal = false;
    const again = await open();
    expect(again.all).toEqual([ONE]);
  });

  test('Easy Read is chosen once on a device, and says what changed since it was made', async () => {
    const at = await open();
    expect(at.shown(ONE).variant).toBe('');
    at.read(true);
    const other = await open('cy');
    expect(other.shown(ONE)).toEqual({ text: EASY.text, variant: 'EASY_READ', since: EASY });
    other.read(false);
    expect(other.shown(ONE)).toEqual({ text: WELSH.text, variant: 'WELSH', since: undefined });
    expect(other.shown({ ...ONE, welsh: null }).variant).toBe('');
  });

  test('only what leads into the web is a link', () => {
    expect(isLink('https://marlowvale.example')).toBe(true);
    expect(isLink('javascript:alert(1)')).toBe(false);
    expect(isLink('')).toBe(false);
  });
});
