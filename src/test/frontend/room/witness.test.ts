import 'fake-indexeddb/auto';
import { Room } from 'Frontend/room/room';
import { RoomServer } from 'Frontend/room/room-server';
import { Witnessing } from 'Frontend/room/witness';
import type { Line, Own, Stage, Ticked, WitnessRound } from 'Frontend/room/witness-model';
import type { Shared } from 'Frontend/room/room-model';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { later, settled } from '../time';
import { CARDS, Hall, locks, newDevice, SESSION } from './hall';

interface Sent {
  id: string;
  text?: string;
  asked?: string;
  on?: number[];
  inPlaceOf?: string[];
}

/** The hall with questions to witnesses: answers members as the real server does. */
class WitnessHall extends Hall {
  stage: Stage = 'ASKING';
  edition = 1;
  questions: Line[] = [];
  own: Own[] = [];
  ticked: Ticked | null = null;
  readonly sent: { path: string; body: Sent }[] = [];
  readonly losses: ('NOT_HEARD' | 'REPLY_LOST')[] = [];
  reads = 0;
  private readonly hall = this.fetch;

  readonly witnesses = async (address: string, request: RequestInit): Promise<Response> => {
    const path = new URL(address, 'http://hall.example/').pathname.replace(/.*\//, '');
    if (!['questions', 'asks', 'unasks', 'ticks'].includes(path) || !this.hasSignal) {
      return this.hall(address, request);
    }
    if (path === 'questions') {
      this.reads += 1;
      return json({ round: 1, edition: this.edition, questions: this.questions, own: this.own, ticked: this.ticked });
    }
    const loss = this.losses.shift();
    if (loss === 'NOT_HEARD') {
      throw new TypeError('Failed to fetch');
    }
    const body = JSON.parse(request.body as string) as Sent;
    this.sent.push({ path, body });
    const answer = this.become(path, body);
    if (loss === 'REPLY_LOST') {
      throw new TypeError('Failed to fetch');
    }
    return json({ at: this.at(), ...answer });
  };

  private become(path: string, body: Sent): object {
    if (path === 'ticks') {
      return this.tick(body);
    }
    if (path === 'unasks') {
      this.own = this.own.filter(({ id }) => id !== body.asked);
      return { answer: 'in' };
    }
    if (this.own.some(({ id }) => id === body.id)) {
      return { answer: 'in' };
    }
    if (this.stage !== 'ASKING') {
      return { answer: 'too-late' };
    }
    const words = body.text ?? '';
    this.own.push({ round: 1, id: body.id, words, own: words, outcome: 'ASKED', answer: '' });
    return { answer: 'in' };
  }

  private tick({ id, on = [], inPlaceOf = [] }: Sent): object {
    if (this.stage !== 'TICKING') {
      return { answer: 'too-late' };
    }
    if (this.ticked && this.ticked.id !== id && !inPlaceOf.includes(this.ticked.id)) {
      return { answer: 'another', ticked: this.ticked };
    }
    this.ticked = { id, questions: on };
    return { answer: 'in', ticked: this.ticked };
  }

  override shared(): Shared {
    const witnesses: WitnessRound = { round: 1, stage: this.stage, edition: this.edition, list: [], now: null };
    return { ...super.shared(), witnesses };
  }

  go(stage: Stage): void {
    this.stage = stage;
    this.edition += 1;
    this.show();
  }
}

function json(body: unknown): Response {
  return new Response(JSON.stringify(body), { status: 200 });
}

let hall: WitnessHall;
const pages: Room[] = [];

async function open(card: string): Promise<{ room: Room; at: Witnessing }> {
  const parts: { at?: Witnessing } = {};
  const room = new Room(new RoomServer('/', 'en'), SESSION, { signedIn: false, card: '' }, () => parts.at?.look());
  const at = new Witnessing(room, () => undefined, () => 0);
  parts.at = at;
  pages.push(room);
  await room.open(card);
  await later(10);
  return { room, at };
}

beforeEach(() => {
  hall = new WitnessHall();
  newDevice(hall.witnesses);
});

afterEach(() => {
  pages.splice(0).forEach((room) => room.close());
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('asking', () => {
  test('is shown at once, and is one question though the answer was lost', async () => {
    const { at } = await open(CARDS.amina);
    hall.losses.push('REPLY_LOST');
    expect(await at.put('  What does it cost?  ')).toBe(true);
    expect(at.own.map(({ words, waits }) => [words, waits])).toEqual([['What does it cost?', 'ASK']]);
    expect(at.left).toBe(2);
    await later(9_000);
    expect(hall.sent.length).toBeGreaterThan(1);
    expect(hall.own).toHaveLength(1);
    expect(at.own.map(({ waits }) => waits)).toEqual(['']);
  });

  test('without words, or with too many, is not sent', async () => {
    const { at } = await open(CARDS.amina);
    expect(await at.put('  ')).toBe(false);
    expect(at.fault).not.toBe('');
    expect(await at.put('x'.repeat(201))).toBe(false);
    expect(hall.sent).toHaveLength(0);
  });

  test('after an hour without a signal is too late: the words stay, with the reason', async () => {
    const { room, at } = await open(CARDS.amina);
    hall.hasSignal = false;
    await at.put('What does it cost?');
    await settled();
    hall.stage = 'SORTING';
    hall.hasSignal = true;
    await later(9_000);
    expect(at.refused.map(({ act, why }) => [act.body['text'], why])).toEqual([['What does it cost?', 'floor.witness.refused.TOO_LATE']]);
    expect(at.own).toHaveLength(0);
    expect(room.acts.waiting).toHaveLength(0);
    for (const { act } of at.refused) {
      await at.letGo(act);
    }
    expect(at.refused).toHaveLength(0);
  });

  test('is taken back: what was never sent is not sent any more', async () => {
    const { at } = await open(CARDS.amina);
    await at.put('Since when?');
    await later(100);
    const [sent] = at.own;
    expect(sent?.waits).toBe('');
    if (sent) {
      await at.takeBack(sent);
    }
    await later(100);
    expect(hall.own).toHaveLength(0);
    expect(at.own).toHaveLength(0);
    vi.stubGlobal('navigator', { onLine: false, locks: locks() });
    await at.put('Never sent');
    const [waits] = at.own;
    if (waits) {
      await at.takeBack(waits);
    }
    expect(at.own).toHaveLength(0);
    expect(at.left).toBe(3);
  });
});

describe('ticking', () => {
  beforeEach(() => {
    hall.questions = [0, 1, 2].map((n) => ({ id: `q${n}`, n, words: `Question ${n}`, answer: '' }));
    hall.stage = 'TICKING';
  });

  test('all ticks go in the place of those before', async () => {
    const { at } = await open(CARDS.amina);
    await at.tick(0, true);
    await later(50);
    await at.tick(2, true);
    await later(50);
    await at.tick(0, false);
    await later(50);
    expect(hall.ticked?.questions).toEqual([2]);
    expect([...at.ticked]).toEqual([2]);
    expect(at.ticksWait).toBeUndefined();
  });

  test('many ticks without a signal are one act when it is back', async () => {
    const { at } = await open(CARDS.amina);
    vi.stubGlobal('navigator', { onLine: false, locks: locks() });
    await at.tick(0, true);
    await at.tick(1, true);
    await at.tick(0, false);
    expect([...at.ticked]).toEqual([1]);
    vi.stubGlobal('navigator', { onLine: true, locks: locks() });
    await later(9_000);
    expect(hall.sent.map(({ body }) => body.on)).toEqual([[1]]);
    expect(hall.ticked?.questions).toEqual([1]);
  });

  test('late from a phone that slept: what another screen ticked stands, and that is said', async () => {
    const { at } = await open(CARDS.amina);
    hall.ticked = { id: 'tablet', questions: [2] };
    await at.tick(0, true);
    await later(100);
    expect([...at.ticked]).toEqual([2]);
    expect(at.tickNotice).toBe('floor.witness.tick.another');
  });

  test('after the close is told too late', async () => {
    const { at } = await open(CARDS.amina);
    hall.stage = 'CHOOSING';
    await at.tick(0, true);
    await later(100);
    expect(at.tickNotice).toBe('floor.witness.tick.late');
    expect(at.ticksWait).toBeUndefined();
  });
});

describe('what is asked of the server', () => {
  test('is asked once for each edition, and not at all while others ask', async () => {
    const { at } = await open(CARDS.amina);
    expect(hall.reads).toBe(1);
    hall.show();
    hall.edition += 1;
    hall.show();
    await later(3_000);
    expect(hall.reads).toBe(1);
    hall.questions = [{ id: 'q0', n: 0, words: 'Question 0', answer: '' }];
    hall.go('TICKING');
    await later(3_000);
    expect(hall.reads).toBe(2);
    hall.show();
    await later(3_000);
    expect(hall.reads).toBe(2);
    expect(at.room.questions?.questions).toHaveLength(1);
  });

  test('is there again when the page is opened without a signal', async () => {
    hall.stage = 'TICKING';
    hall.questions = [{ id: 'q0', n: 0, words: 'Question 0', answer: '' }];
    const first = await open(CARDS.amina);
    await later(100);
    expect(first.room.questions?.questions).toHaveLength(1);
    first.room.close();
    hall.hasSignal = false;
    const again = await open('');
    expect(again.room.questions?.questions.map(({ words }) => words)).toEqual(['Question 0']);
  });
});
