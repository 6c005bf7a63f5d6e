import 'fake-indexeddb/auto';
import { RoomDevice } from 'Frontend/room/room-device';
import { Room } from 'Frontend/room/room';
import type { Choice } from 'Frontend/room/room-model';
import { RoomServer } from 'Frontend/room/room-server';
import { readTexts } from 'Frontend/room/room-texts';
import { isOnPaper, lines } from 'Frontend/room/vote-state';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { later, settled } from '../time';
import { CARDS, find, Hall, lose, newDevice, SESSION } from './hall';

let hall: Hall;
const pages: Room[] = [];

/** Opens the page as a tab does that shows this card, or none. */
async function open(card = '', reader = ''): Promise<Room> {
  const room = new Room(new RoomServer('/', 'en'), SESSION, { signedIn: false, card: reader }, () => undefined);
  pages.push(room);
  await room.open(card);
  await settled();
  return room;
}

function close(room: Room): void {
  room.close();
  pages.splice(pages.indexOf(room), 1);
}

async function vote(room: Room, choice: Choice): Promise<void> {
  room.choose(choice);
  await room.cast();
  await settled();
}

/** The state of the vote as the page tells it, by the keys of its texts. */
function state(room: Room): string[] {
  const { question, mine } = room;
  return question && mine ? lines(question, mine, room.pending, room.isSlow(room.pending), room.box).map(({ word, rest }) => `${word} ${rest}`) : [];
}

beforeEach(() => {
  hall = new Hall();
  newDevice(hall.fetch);
  readTexts();
});

afterEach(() => {
  pages.splice(0).forEach((room) => room.close());
  vi.useRealTimers();
});

describe('A vote cast on this device', () => {
  test('is in once the server says so, and not before', async () => {
    hall.ask('q1');
    const room = await open(CARDS.amina);
    expect(state(room)).toEqual(['floor.vote.none floor.vote.none.more']);
    room.choose('AGREE');
    expect(state(room)).toContain('floor.vote.other floor.vote.other.more');
    expect(hall.cast).toHaveLength(0);
    await vote(room, 'AGREE');
    expect(state(room)).toEqual(['floor.vote.in floor.vote.in.more']);
    expect(hall.cast).toHaveLength(1);
  });

  test('without a choice is none', async () => {
    hall.ask('q1');
    const room = await open(CARDS.amina);
    await room.cast();
    expect(state(room)).toContain('floor.vote.unchosen floor.vote.unchosen.more');
    expect(hall.cast).toHaveLength(0);
  });

  test('on paper is told as such, and none is asked for', async () => {
    hall.ask('q1');
    hall.voters.add('amina');
    const room = await open(CARDS.amina);
    expect(state(room)).toEqual(['floor.vote.paper floor.vote.paper.more']);
    expect(room.question && room.mine && isOnPaper(room.question, room.mine)).toBe(true);
  });

  test('is sent again when its answer was lost, and counts once', async () => {
    hall.ask('q1');
    hall.fates.push('REPLY_LOST', 'BUSY', 'NOT_HEARD');
    const room = await open(CARDS.amina);
    await vote(room, 'AGREE');
    expect(state(room)[0]).toContain('floor.vote.sending');
    await later(60_000);
    expect(state(room)).toEqual(['floor.vote.in floor.vote.in.more']);
    expect(new Set(hall.cast.map((each) => each.vote.id)).size).toBe(1);
  });

  test('waits while there is no signal, and goes in when it is back', async () => {
    hall.ask('q1');
    const room = await open(CARDS.amina);
    await lose(hall);
    await vote(room, 'AGREE');
    expect(room.isLost).toBe(true);
    expect(state(room)[0]).toBe('floor.vote.waiting floor.vote.waiting.more');
    await find(hall);
    expect(state(room)).toEqual(['floor.vote.in floor.vote.in.more']);
    expect(room.isLost).toBe(false);
  });

  test('survives that the page is killed, and goes in from the next one', async () => {
    hall.ask('q1');
    const room = await open(CARDS.amina);
    await lose(hall);
    await vote(room, 'DISAGREE');
    close(room);
    const reopened = await open();
    expect(reopened.box.chosen).toBe('DISAGREE');
    expect(state(reopened)[0]).toContain('floor.vote.waiting');
    await find(hall);
    expect(hall.votes.get('amina')?.choice).toBe('DISAGREE');
  });

  test('that was changed without a signal goes in as the last choice, in the place of the others', async () => {
    hall.ask('q1');
    const room = await open(CARDS.amina);
    await vote(room, 'AGREE');
    await lose(hall);
    await vote(room, 'DISAGREE');
    await vote(room, 'ABSTAIN');
    await find(hall);
    expect(hall.votes.get('amina')?.choice).toBe('ABSTAIN');
    expect(hall.cast).toHaveLength(2);
    expect(hall.cast[1]?.vote.inPlaceOf).toHaveLength(2);
  });

  test('after the close is told to be too late, and that the one before counts', async () => {
    hall.ask('q1');
    const room = await open(CARDS.amina);
    await vote(room, 'AGREE');
    await lose(hall);
    await vote(room, 'DISAGREE');
    hall.end('COUNTED');
    await find(hall);
    expect(state(room)).toEqual(['floor.vote.late floor.vote.late.earlier-at']);
  });

  test('that was told to be too late can be cast when the close is taken back, and all are told', async () => {
    hall.ask('q1');
    const room = await open(CARDS.amina);
    await lose(hall);
    await vote(room, 'AGREE');
    hall.close();
    await find(hall);
    expect(room.said).toContain('floor.room.closed');
    expect(state(room)[0]).toContain('floor.vote.late');
    hall.reopen();
    await settled();
    expect(room.said).toBe('floor.room.reopened');
    await vote(room, 'AGREE');
    expect(state(room)[0]).toContain('floor.vote.in');
  });

  test('whose answer was lost before the close is not said to have been too late', async () => {
    hall.ask('q1');
    hall.fates.push('REPLY_LOST');
    const room = await open(CARDS.amina);
    await vote(room, 'AGREE');
    hall.end('COUNTED');
    await later(5_000);
    expect(state(room)).toEqual(['floor.vote.over floor.vote.over.in']);
  });

  test('whose answer was lost, and that was a change, is told to be one of two', async () => {
    hall.ask('q1');
    const room = await open(CARDS.amina);
    await vote(room, 'AGREE');
    hall.fates.push('REPLY_LOST');
    await vote(room, 'DISAGREE');
    hall.end('COUNTED');
    await later(5_000);
    expect(state(room)).toEqual(['floor.vote.over floor.vote.late.unsure']);
  });

  test('on a question that was withdrawn meanwhile counts for nothing, and is sent no more', async () => {
    hall.ask('q1');
    const room = await open(CARDS.amina);
    await lose(hall);
    await vote(room, 'AGREE');
    hall.end('WITHDRAWN');
    await find(hall);
    expect(state(room)).toEqual(['floor.vote.undone.WITHDRAWN floor.vote.undone.more']);
    expect(room.acts.waiting).toEqual([]);
  });

  test('on an earlier question is answered when the next one is open', async () => {
    hall.ask('q1');
    const room = await open(CARDS.amina);
    await lose(hall);
    await vote(room, 'AGREE');
    hall.end('COUNTED');
    hall.ask('q2');
    await find(hall);
    expect(room.earlier).toBe('floor.vote.earlier-question');
    expect(state(room)).toEqual(['floor.vote.none floor.vote.none.more']);
  });

  test('is kept for a day and no longer', async () => {
    hall.ask('q1');
    const room = await open(CARDS.amina);
    await lose(hall);
    await vote(room, 'AGREE');
    close(room);
    vi.setSystemTime(Date.now() + 25 * 3_600_000);
    const reopened = await open();
    expect(reopened.acts.waiting).toEqual([]);
  });

  test('stays with the page where the browser keeps nothing', async () => {
    hall.ask('q1');
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    });
    const room = await open(CARDS.amina);
    hall.fates.push('NOT_HEARD');
    await vote(room, 'AGREE');
    await later(5_000);
    expect(hall.votes.get('amina')?.choice).toBe('AGREE');
    expect(room.acts.waiting).toEqual([]);
  });
});

describe('Two screens', () => {
  test('of one card in two tabs send a vote that waits once, and both hear of it', async () => {
    hall.ask('q1');
    const one = await open(CARDS.amina);
    const other = await open(CARDS.amina);
    await lose(hall);
    await vote(one, 'AGREE');
    expect(other.acts.waiting).toHaveLength(1);
    await find(hall);
    expect(new Set(hall.cast.map((each) => each.vote.id)).size).toBe(1);
    expect(state(other)).toEqual(['floor.vote.in floor.vote.in.more']);
    expect(state(one)).toEqual(['floor.vote.in floor.vote.in.more']);
  });

  test('that both cast without a signal: the later one takes the place of the earlier', async () => {
    hall.ask('q1');
    const one = await open(CARDS.amina);
    const other = await open(CARDS.amina);
    await lose(hall);
    await vote(one, 'AGREE');
    await vote(other, 'DISAGREE');
    expect(one.acts.waiting).toHaveLength(1);
    await find(hall);
    expect(hall.votes.get('amina')?.choice).toBe('DISAGREE');
  });

  test('a choice that is being made stays when another device votes', async () => {
    hall.ask('q1');
    const room = await open(CARDS.amina);
    room.choose('DISAGREE');
    hall.votes.set('amina', { id: 'elsewhere', choice: 'AGREE' });
    hall.show();
    await settled();
    expect(room.box.chosen).toBe('DISAGREE');
    expect(state(room)[0]).toContain('floor.vote.in');
  });

  test('a vote cast before another device voted does not undo that one', async () => {
    hall.ask('q1');
    const room = await open(CARDS.amina);
    await lose(hall);
    await vote(room, 'AGREE');
    hall.votes.set('amina', { id: 'elsewhere', choice: 'DISAGREE' });
    await find(hall);
    expect(room.box.chosen).toBe('DISAGREE');
    expect(state(room)).toEqual(['floor.vote.another floor.vote.another.more']);
  });
});

describe('Cards', () => {
  test('of two members on one phone: what each cast waits for itself and goes in with their own card', async () => {
    hall.ask('q1');
    const room = await open(CARDS.amina);
    await room.keep(room.card ?? fail());
    await room.show(CARDS.dev);
    await room.keep(room.card ?? fail());
    await lose(hall);
    await vote(room, 'AGREE');
    await room.use(room.cards.ofMember('amina') ?? fail());
    await later(100);
    await vote(room, 'DISAGREE');
    expect(room.acts.waiting.map(({ member }) => member).sort()).toEqual(['amina', 'dev']);
    await find(hall);
    expect(hall.votes.get('dev')?.choice).toBe('AGREE');
    expect(hall.votes.get('amina')?.choice).toBe('DISAGREE');
    expect(hall.cast.map(({ card }) => card).sort()).toEqual([CARDS.dev, CARDS.amina].sort());
  });

  test('that was renewed while a vote waited: the vote goes in with the new card', async () => {
    hall.ask('q1');
    const room = await open(CARDS.amina);
    await lose(hall);
    await vote(room, 'AGREE');
    hall.valid.delete(CARDS.amina);
    hall.valid.set('ZZZZ-ZZZZ-ZZZZ-ZZZZ', 'amina');
    await find(hall);
    expect(room.standing).toBe('CARD_OVER');
    expect(room.question).toBeUndefined();
    expect(room.acts.waiting).toHaveLength(1);
    await room.show('zzzz zzzz zzzz zzzz');
    await later(3_000);
    expect(room.standing).toBe('FOLLOWING');
    expect(hall.votes.get('amina')?.choice).toBe('AGREE');
    expect(state(room)).toEqual(['floor.vote.in floor.vote.in.more']);
  });

  test('go with the tab unless they were kept, and what was seen goes with them', async () => {
    hall.ask('q1');
    const room = await open('', CARDS.amina);
    await vote(room, 'AGREE');
    close(room);
    sessionStorage.clear();
    const other = await open();
    expect(other.standing).toBe('NO_CARD');
    expect(await new RoomDevice().seen('amina', SESSION)).toBeUndefined();
    await other.show(CARDS.amina);
    await other.keep(other.card ?? fail());
    close(other);
    sessionStorage.clear();
    const third = await open();
    expect(third.card?.member.name).toBe('amina');
    await third.forget(third.card ?? fail());
    expect(third.standing).toBe('NO_CARD');
  });

  test('that open nothing are told apart from those that could not be looked up', async () => {
    const room = await open();
    await room.show('7K2M');
    expect(room.fault).toBe('incomplete');
    await room.show('AAAA-AAAA-AAAA-AAAA');
    expect(room.fault).toBe('wrong');
    hall.hasSignal = false;
    await room.show(CARDS.dev);
    expect(room.fault).toBe('lost');
  });
});

describe('Whoever signs out', () => {
  test('leaves nothing on the device, and what waited was sent once more', async () => {
    document.documentElement.lang = 'en';
    await import('Frontend/room/leaving');
    hall.ask('q1');
    const room = await open('', CARDS.amina);
    await lose(hall);
    await vote(room, 'AGREE');
    close(room);
    hall.hasSignal = true;
    Object.assign(navigator, { onLine: true });
    document.body.innerHTML = '<button data-sign-out>Sign out</button>';
    document.querySelector('button')?.click();
    await later(1_000);
    expect(hall.votes.get('amina')?.choice).toBe('AGREE');
    window.dispatchEvent(new CustomEvent('fm-signed-out', { detail: 'amina' }));
    await settled();
    expect(await new RoomDevice().acts()).toEqual([]);
    expect(sessionStorage.length).toBe(0);
    expect((await open()).standing).toBe('NO_CARD');
  });

  test('without a signal leaves no vote behind', async () => {
    await import('Frontend/room/leaving');
    hall.ask('q1');
    const room = await open('', CARDS.amina);
    await lose(hall);
    await vote(room, 'AGREE');
    close(room);
    window.dispatchEvent(new CustomEvent('fm-signed-out', { detail: 'dev' }));
    await settled();
    expect(await new RoomDevice().acts()).toHaveLength(1);
    window.dispatchEvent(new CustomEvent('fm-signed-out', { detail: 'amina' }));
    await settled();
    expect(await new RoomDevice().acts()).toEqual([]);
  });
});

describe('What the session shows', () => {
  test('is there after a reload without a network, said to be old', async () => {
    hall.ask('q1');
    const room = await open(CARDS.amina);
    await vote(room, 'AGREE');
    await later(1_000);
    close(room);
    hall.hasSignal = false;
    vi.setSystemTime(Date.now() + 180_000);
    const reopened = await open();
    expect(reopened.question?.id).toBe('q1');
    expect(reopened.isLost).toBe(true);
    expect(Date.now() - reopened.heardAt).toBeGreaterThanOrEqual(180_000);
    expect(reopened.at).toBe(hall.at());
  });

  test('goes on through a network that cuts every stream after 30 seconds, and is told nothing twice', async () => {
    hall.ask('q1');
    const room = await open(CARDS.amina);
    for (let time = 0; time < 4; time++) {
      for (let beat = 0; beat < 3; beat++) {
        await later(10_000);
        hall.beat();
      }
      hall.cut();
      await later(2_500);
      expect(hall.listening).toBe(1);
      expect(room.isLost).toBe(false);
    }
    const streams = hall.asked.filter(({ path }) => path.endsWith('/events'));
    expect(streams).toHaveLength(5);
    expect(streams.slice(1).every(({ last }) => last === String(hall.version))).toBe(true);
  });

  test('comes by answers where a network holds streams back', async () => {
    hall.ask('q1');
    hall.holdsStreamsBack = true;
    const room = await open(CARDS.amina);
    await later(10_000);
    expect(room.question?.id).toBe('q1');
    hall.ask('q2');
    await later(60_000);
    expect(room.question?.id).toBe('q2');
    expect(room.isLost).toBe(false);
  });

  test('that is silent is asked for anew', async () => {
    const room = await open(CARDS.amina);
    await later(27_000);
    expect(hall.asked.filter(({ path }) => path.endsWith('/events')).length).toBeGreaterThan(1);
    expect(room.isLost).toBe(false);
  });

  test('goes by the clock of the server, whatever the phone takes the time to be', async () => {
    vi.setSystemTime(new Date('1999-01-01T00:00:00Z'));
    hall.ask('q1');
    const room = await open(CARDS.amina);
    await later(2_000);
    expect(room.now.toISOString()).toContain('2026-12-12T14:26:0');
    await vote(room, 'AGREE');
    expect(room.box.castAt).toBe(hall.at());
  });

  test('is taken away once there is no part in it any more', async () => {
    hall.ask('q1');
    const room = await open(CARDS.amina);
    expect(room.question).toBeDefined();
    hall.valid.clear();
    hall.cut();
    await later(3_000);
    expect(room.standing).toBe('CARD_OVER');
    expect(room.shared).toBeUndefined();
  });

  test('is said aloud when a question opens and when it is over', async () => {
    const room = await open(CARDS.amina);
    hall.ask('q1');
    await settled();
    expect(room.said).toContain('One named worker');
    hall.end('WITHDRAWN');
    await settled();
    expect(room.said).toBe('floor.undone.WITHDRAWN');
    expect(state(room)).toEqual(['floor.vote.undone.WITHDRAWN floor.vote.undone.more']);
  });
});

function fail(): never {
  throw new Error('There is a card');
}
