import 'fake-indexeddb/auto';
import { Hosting } from 'Frontend/room/host';
import { itemNow, type ShownNote } from 'Frontend/room/host-model';
import { ofFacilitator, takenDown } from 'Frontend/room/host-parts';
import type { Shared } from 'Frontend/room/room-model';
import { Room } from 'Frontend/room/room';
import { RoomServer } from 'Frontend/room/room-server';
import { readTexts } from 'Frontend/room/room-texts';
import { render } from 'lit';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { later, settled } from '../time';
import { find, lose, newDevice, SESSION } from './hall';
import { CARDS, HOST, HostHall } from './host-hall';

let hall: HostHall;
const pages: Room[] = [];

/** Opens the page of a host, who chose table 4. */
async function open(card: string = HOST.priya): Promise<Hosting> {
  const room = new Room(new RoomServer('/', 'en'), SESSION, { signedIn: false, card: '' }, () => undefined);
  pages.push(room);
  await room.open(card);
  await settled();
  const hosting = new Hosting(room, () => undefined);
  if (room.card?.host === true && hosting.number === 0) {
    room.host(4);
    await settled();
  }
  return hosting;
}

function close({ room }: Hosting): void {
  room.close();
  pages.splice(pages.indexOf(room), 1);
}

async function write(hosting: Hosting, text: string): Promise<ShownNote> {
  await hosting.write(text);
  await settled();
  const note = hosting.notes.at(-1);
  if (!note) {
    throw new Error('Nothing was written');
  }
  return note;
}

function texts(hosting: Hosting): string[] {
  return hosting.notes.map(({ text }) => text);
}

function sure<T>(value: T | undefined): T {
  if (value === undefined) {
    throw new Error('There is none');
  }
  return value;
}

beforeEach(() => {
  hall = new HostHall();
  newDevice(hall.tables);
  readTexts();
});

afterEach(() => {
  pages.splice(0).forEach((room) => room.close());
  vi.useRealTimers();
});

describe('What the facilitator makes of a note', () => {
  test('is shown with what the table wrote beside it, and an older change of the table is told', async () => {
    const hosting = await open();
    const note = await write(hosting, 'One nmae.');
    await lose(hall);
    await hosting.change(note, 'One name!', 'IDEA');
    const stands = sure(hall.notes.get(note.id));
    hall.notes.set(note.id, { ...stands, text: 'One name.', version: 2, asWritten: 'One nmae.' });
    hall.show();
    await find(hall);
    await later(10_000);
    expect(texts(hosting)).toEqual(['One name.']);
    expect(hosting.notes[0]?.asWritten).toBe('One nmae.');
    expect(hosting.refused).toHaveLength(1);
    const place = document.createElement('div');
    render(ofFacilitator(sure(hosting.notes[0])), place);
    expect(place.textContent).toContain('floor.host.corrected One nmae.');
  });

  test('that was taken down is told with the reason', async () => {
    const hosting = await open();
    await write(hosting, 'Names somebody.');
    const { table } = hosting;
    hosting.room.mine = hosting.room.mine && { ...hosting.room.mine, table: { ...sure(table), notes: [], takenDown: [{ id: 'n1', text: 'Names somebody.', reason: 'A name.' }] } };
    const place = document.createElement('div');
    render(takenDown(hosting), place);
    expect(place.textContent).toContain('Names somebody.');
    expect(place.textContent).toContain('floor.host.taken-down.why');
  });
});

describe('A sheet on a table', () => {
  test('leads the host who photographs it to that table, and to the one they choose later when the page is opened anew', async () => {
    history.replaceState(null, '', `/room/${SESSION}?table=7`);
    const hosting = await open();
    expect(hosting.number).toBe(7);
    expect(location.search).toBe('');
    hosting.room.host(4);
    close(hosting);
    expect((await open()).number).toBe(4);
  });

  test('that names no table there can be changes nothing', async () => {
    history.replaceState(null, '', `/room/${SESSION}?table=201`);
    expect((await open()).number).toBe(4);
  });
});

describe('A note', () => {
  test('is shown at once, and as saved once the server says so', async () => {
    const hosting = await open();
    const note = await write(hosting, ' One name, one number. ');
    expect(note).toMatchObject({ text: 'One name, one number.', item: 'i1', waits: false, version: 1, readBack: false });
    expect(hosting.waiting).toBe(0);
    expect(hall.sent[0]?.body.table).toBe(4);
  });

  test('of nothing, or too long, is not written and says why', async () => {
    const hosting = await open();
    expect(await hosting.write(' ')).toBe(false);
    expect(hosting.fault).toBe('floor.host.refused.EMPTY');
    expect(await hosting.write('x'.repeat(401))).toBe(false);
    expect(hosting.fault).toBe('floor.host.refused.TOO_LONG');
    expect(hall.sent).toHaveLength(0);
  });

  test('written without a signal goes in once it is back, in order, though an answer is lost', async () => {
    const hosting = await open();
    await lose(hall);
    const first = await write(hosting, 'First.');
    await write(hosting, 'Second.');
    await hosting.change(first, 'First, and better.', 'IDEA');
    await settled();
    expect(hosting.waiting).toBe(3);
    expect(hosting.notes.map(({ text, waits }) => `${text} ${waits}`)).toEqual(['First, and better. true', 'Second. true']);
    hall.hostFates.push('REPLY_LOST');
    await find(hall);
    await later(10_000);
    expect([...hall.notes.values()].map(({ text }) => text)).toEqual(['First, and better.', 'Second.']);
    expect(hosting.waiting).toBe(0);
    expect(hosting.refused).toHaveLength(0);
  });

  test('survives that the page is killed', async () => {
    const hosting = await open();
    await hosting.room.keep(sure(hosting.room.card));
    await lose(hall);
    await write(hosting, 'Written in the cellar.');
    close(hosting);
    const reopened = await open('');
    expect(reopened.number).toBe(4);
    expect(texts(reopened)).toEqual(['Written in the cellar.']);
    await find(hall);
    expect(hall.notes.size).toBe(1);
  });

  test('whose item was taken off the agenda meanwhile stays here, and goes under another', async () => {
    const hosting = await open();
    await lose(hall);
    await write(hosting, 'Said an hour ago.');
    hall.items = [{ id: 'i2', title: 'Another', prompt: '', kind: 'TALK', starts: '11:00', minutes: 30 }];
    hall.show();
    await find(hall);
    const [refused] = hosting.refused;
    expect(refused?.answer.reason).toBe('NO_SUCH_ITEM');
    expect(refused?.act.body['text']).toBe('Said an hour ago.');
    await hosting.again(sure(refused));
    await settled();
    expect(hosting.refused).toHaveLength(0);
    expect([...hall.notes.values()][0]?.item).toBe('i2');
  });

  test('that another changed meanwhile stands as they left it, and what was typed here stays to choose', async () => {
    const hosting = await open();
    const note = await write(hosting, 'Fifty families?');
    await lose(hall);
    await hosting.change(note, 'Fifty families each?', 'QUESTION');
    hall.change(note.id, 'A hundred families?');
    await find(hall);
    expect(texts(hosting)).toEqual(['A hundred families?']);
    const [refused] = hosting.refused;
    expect(refused?.act.body['text']).toBe('Fifty families each?');
    expect(hosting.standing(note.id)?.text).toBe('A hundred families?');
    await hosting.again(sure(refused));
    await settled();
    expect(texts(hosting)).toEqual(['Fifty families each?']);
    expect(hosting.refused).toHaveLength(0);
  });

  test('that another removed meanwhile is gone, and what was typed here can be written anew or let go', async () => {
    const hosting = await open();
    const note = await write(hosting, 'Weekends?');
    await lose(hall);
    await hosting.change(note, 'What about weekends?', 'QUESTION');
    hall.remove(note.id);
    await find(hall);
    expect(texts(hosting)).toEqual([]);
    await hosting.again(sure(hosting.refused[0]));
    await settled();
    expect(texts(hosting)).toEqual(['What about weekends?']);
    expect(hosting.notes[0]?.id).not.toBe(note.id);
  });

  test('is removed and put back with its words', async () => {
    const hosting = await open();
    const note = await write(hosting, 'Text first, then ring.');
    await hosting.remove(note);
    await settled();
    expect(texts(hosting)).toEqual([]);
    await hosting.putBack();
    await settled();
    expect(texts(hosting)).toEqual(['Text first, then ring.']);
    expect(hosting.removed).toBeUndefined();
  });

  test('that was changed meanwhile is not removed, and its host is told', async () => {
    const hosting = await open();
    const note = await write(hosting, 'Weekends?');
    await lose(hall);
    await hosting.remove(note);
    hall.change(note.id, 'Weekends, too?');
    await find(hall);
    expect(texts(hosting)).toEqual(['Weekends, too?']);
    expect(hosting.refused[0]?.answer.answer).toBe('another');
    await hosting.letGo(sure(hosting.refused[0]));
    expect(hosting.refused).toHaveLength(0);
  });

  test('that is refused is seen in both tabs, and dealt with once', async () => {
    const first = await open();
    const second = await open();
    hall.refusal = 'TOO_MANY';
    await first.write('One too many.');
    await later(1_000);
    expect(first.refused).toHaveLength(1);
    expect(second.refused).toHaveLength(1);
    await second.letGo(sure(second.refused[0]));
    await later(1_000);
    expect(first.refused).toHaveLength(0);
  });
});

describe('Reading back', () => {
  test('confirms the lines that were heard, and not what was changed meanwhile', async () => {
    const hosting = await open();
    const one = await write(hosting, 'One.');
    await write(hosting, 'Two.');
    expect(hosting.toRead).toHaveLength(2);
    const read = hosting.reading;
    await lose(hall);
    await hosting.confirm(read);
    expect(hosting.toRead).toHaveLength(0);
    hall.change(one.id, 'One, changed.');
    await find(hall);
    hall.show();
    await settled();
    expect(hosting.notes.map(({ text, readBack }) => `${text} ${readBack}`)).toEqual(['One, changed. false', 'Two. true']);
    expect(hosting.refused[0]?.act.kind).toBe('reading');
  });

  test('is undone by changing the words', async () => {
    const hosting = await open();
    await write(hosting, 'One.');
    await hosting.confirm(hosting.reading);
    await settled();
    const [note] = hosting.notes;
    expect(note?.readBack).toBe(true);
    await hosting.change(sure(note), 'One, and more.', sure(note).kind);
    await settled();
    expect(hosting.notes[0]?.readBack).toBe(false);
  });

  test('is of five lines at once', async () => {
    const hosting = await open();
    for (let i = 0; i < 7; i++) {
      await write(hosting, `Line ${i}`);
    }
    expect(hosting.reading).toHaveLength(5);
    await hosting.confirm(hosting.reading);
    await settled();
    expect(hosting.isReading).toBe(true);
    expect(hosting.reading).toHaveLength(2);
  });
});

describe('A call for help', () => {
  test('reaches the server and is taken back', async () => {
    const hosting = await open();
    await hosting.call(true);
    await settled();
    expect(hosting.help).toMatchObject({ asks: true, waits: false });
    expect(hall.help).not.toBeNull();
    await hosting.call(false);
    await settled();
    expect(hosting.help.asks).toBe(false);
    expect(hall.help).toBeNull();
  });

  test('that was taken back before there was a signal is never sent', async () => {
    const hosting = await open();
    await lose(hall);
    await hosting.call(true);
    await settled();
    expect(hosting.help).toMatchObject({ asks: true, waits: true });
    await hosting.call(false);
    await settled();
    expect(hosting.help).toMatchObject({ asks: false, waits: false });
    await find(hall);
    expect(hall.sent).toHaveLength(0);
  });
});

describe('A vote entered for a member', () => {
  test('goes in, and one that came too late is said with whose it was', async () => {
    hall.ask('q1');
    const hosting = await open();
    await hosting.look();
    const [joyce] = hosting.missing ?? [];
    await hosting.enter(sure(joyce), 'AGREE');
    await settled();
    expect(hosting.entered).toBe('floor.host.vote.in');
    hall.end('COUNTED');
    await hosting.enter(sure(joyce), 'AGREE');
    await settled();
    expect(hosting.refused[0]?.answer.answer).toBe('too-late');
    expect(hosting.refused[0]?.act.body['name']).toBe('Joyce Obi');
  });
});

describe('A card that ended', () => {
  test('leaves what waits on the device, and the next card of the same host sends it', async () => {
    const hosting = await open();
    await lose(hall);
    await write(hosting, 'Written with the former card.');
    hall.valid.delete(HOST.priya);
    await find(hall);
    expect(hosting.room.standing).toBe('CARD_OVER');
    expect(hosting.room.acts.waiting.map((act) => act.body['text'])).toEqual(['Written with the former card.']);
    hall.valid.set(HOST.again, 'priya');
    await hosting.room.show(HOST.again);
    await later(3_000);
    expect([...hall.notes.values()].map(({ text }) => text)).toEqual(['Written with the former card.']);
  });
});

describe('A member', () => {
  test('is told nothing of a table', async () => {
    const { room } = await open(CARDS.amina);
    expect(room.card?.host ?? false).toBe(false);
    expect(room.mine?.table).toBeUndefined();
    expect(room.server.table).toBe(0);
  });
});

test('the item that is on by the plan is the one that notes go under', () => {
  const items = [
    { id: 'a', title: '', prompt: '', kind: 'WELCOME', starts: '10:00', minutes: 30 },
    { id: 'b', title: '', prompt: '', kind: 'TALK', starts: '10:30', minutes: 30 },
    { id: 'c', title: '', prompt: '', kind: 'VOTE', starts: '11:00', minutes: 30 },
  ];
  const session = { id: '', title: '', date: '2026-12-12', starts: '10:00', ends: '11:30', venue: '' };
  const at = (of: typeof session, item = -1): Pick<Shared, 'session' | 'agenda' | 'running'> => ({
    session: of,
    agenda: items.map(({ id, title, kind, minutes, starts }) => ({ id, title, kind, minutes, starts })),
    running: item < 0 ? null : { at: item, prompt: '', started: '', ends: '', over: null },
  });
  expect(itemNow(items, at(session), new Date('2026-12-12T10:45:00Z'), '10:45')).toBe('b');
  expect(itemNow(items, at(session), new Date('2026-12-12T11:45:00Z'), '11:45')).toBe('c');
  expect(itemNow(items, at(session), new Date('2026-12-11T11:45:00Z'), '11:45')).toBe('b');
  expect(itemNow(items, at(session, 2), new Date('2026-12-12T10:45:00Z'), '10:45')).toBe(items[2]?.id);
});

describe('What was seen', () => {
  test('is what was seen last, also when the card was kept in between', async () => {
    const hosting = await open();
    await hosting.room.keep(sure(hosting.room.card));
    await write(hosting, 'Written after that.');
    hall.show();
    await settled();
    await lose(hall);
    close(hosting);
    const reopened = await open('');
    expect(texts(reopened)).toEqual(['Written after that.']);
  });
});

test('A change that was begun before another came in is of the version that was seen then', async () => {
  const hosting = await open();
  const note = await write(hosting, 'Fifty families?');
  hosting.editing = note;
  hall.change(note.id, 'A hundred families?');
  await settled();
  await hosting.change(sure(hosting.editing), 'Fifty families each?', 'QUESTION');
  await settled();
  expect(texts(hosting)).toEqual(['A hundred families?']);
  expect(hosting.refused[0]?.act.body['text']).toBe('Fifty families each?');
});
