import 'fake-indexeddb/auto';
import { IDBFactory, IDBTransaction } from 'fake-indexeddb';
import { DraftSync } from 'Frontend/draft-sync';
import { Device, type Kept } from 'Frontend/tell-device';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Service } from './service';
import { later, settled, stopClocks } from './time';

const LINK = 'winter';
/** From the last key pressed until the service has been asked. */
const TYPED = 2_000;
const FIRST_WAIT = 2_000;

const open: DraftSync[] = [];
let service: Service;

/** A device that is somebody's own: what it keeps outlives the pages opened on it. */
class Person {
  private readonly storage = new IDBFactory();

  /** Opens the page of the call. */
  async opens(): Promise<DraftSync> {
    vi.stubGlobal('indexedDB', this.storage);
    const draft = new DraftSync(LINK, 'en', '2026-11-30', () => undefined);
    open.push(draft);
    await draft.open();
    await settled();
    return draft;
  }

  async keeps(): Promise<Kept | undefined> {
    vi.stubGlobal('indexedDB', this.storage);
    return new Device().read(LINK);
  }
}

/** As when the browser closes the tab without a word to it. */
function dies(draft: DraftSync): void {
  draft.abandon();
}

async function writes(draft: DraftSync, words: string): Promise<void> {
  draft.change({ words });
  await later(TYPED);
}

function signal(there: boolean): void {
  service.hasSignal = there;
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(there);
  window.dispatchEvent(new Event(there ? 'online' : 'offline'));
}

function wordsThere(): string[] {
  return service.kept.map((told) => told.content.words);
}

beforeEach(() => {
  stopClocks();
  vi.spyOn(Math, 'random').mockReturnValue(0.5);
  service = new Service();
  vi.stubGlobal('fetch', service.fetch);
});

afterEach(async () => {
  open.splice(0).forEach(dies);
  await settled();
  vi.useRealTimers();
});

describe('What somebody writes', () => {
  test('is on their device first, and at the service soon after', async () => {
    const person = new Person();
    const draft = await person.opens();
    draft.change({ words: 'It was cold.' });
    await later(300);
    expect((await person.keeps())?.content.words).toBe('It was cold.');
    expect(service.asked).toEqual([]);
    await later(1_500);
    expect(wordsThere()).toEqual(['It was cold.']);
    expect(draft.standing.server).toBe('SAVED');
    expect(draft.isOnServer).toBe(true);
  });

  test('is saved once for many keys pressed', async () => {
    const draft = await new Person().opens();
    for (const words of ['I', 'It', 'It was', 'It was cold.']) {
      draft.change({ words });
      await later(100);
    }
    await later(TYPED);
    expect(service.asks('PUT', 'draft').map((request) => request.body.content?.words)).toEqual(['It was cold.']);
  });

  test('leaves nothing behind where nothing was written', async () => {
    const person = new Person();
    const draft = await person.opens();
    await draft.close();
    expect(await person.keeps()).toBeUndefined();
    expect(service.asked).toEqual([]);
  });

  test('is written down when the tab is closed on the last key', async () => {
    const person = new Person();
    const draft = await person.opens();
    draft.change({ words: 'It was cold.' });
    await draft.close();
    expect((await person.opens()).content.words).toBe('It was cold.');
  });

  test('is lost by at most the last third of a second when the tab dies', async () => {
    const person = new Person();
    const draft = await person.opens();
    draft.change({ words: 'It was cold.' });
    await later(300);
    draft.change({ words: 'It was cold. And' });
    dies(draft);
    const again = await person.opens();
    expect(again.content.words).toBe('It was cold.');
    await later(TYPED);
    expect(wordsThere()).toEqual(['It was cold.']);
  });

  test('is not shown to whoever comes next when its author left in a hurry', async () => {
    const person = new Person();
    const draft = await person.opens();
    draft.change({ words: 'It was cold.' });
    await draft.leave();
    const next = await person.opens();
    expect(next.wasLeft).toBe(true);
    next.show();
    await settled();
    expect((await person.opens()).wasLeft).toBe(false);
  });
});

describe('Without a signal', () => {
  test('words wait on the device and go at once when it is back', async () => {
    const person = new Person();
    const draft = await person.opens();
    signal(false);
    await writes(draft, 'It was cold.');
    expect(draft.standing).toMatchObject({ device: 'SAVED', server: 'LOST', busy: false });
    expect((await person.keeps())?.content.words).toBe('It was cold.');
    signal(true);
    await settled();
    expect(wordsThere()).toEqual(['It was cold.']);
    expect(draft.standing.server).toBe('SAVED');
  });

  test('the service is asked again after twice the time each time', async () => {
    const draft = await new Person().opens();
    service.hasSignal = false;
    await writes(draft, 'It was cold.');
    const asked = () => service.asks('PUT', 'draft').length;
    expect(asked()).toBe(1);
    for (const wait of [1, 2, 4, 8, 16].map((times) => times * FIRST_WAIT)) {
      const before = asked();
      await later(wait - 300);
      expect(asked()).toBe(before);
      await later(300);
      expect(asked()).toBe(before + 1);
    }
  });

  test('what is sent waits, and goes when the signal is back', async () => {
    const draft = await new Person().opens();
    await writes(draft, 'It was cold.');
    signal(false);
    await draft.send();
    expect(draft.isSending).toBe(true);
    expect(draft.canTakeBack).toBe(true);
    expect(service.asks('POST', 'testimony')).toEqual([]);
    signal(true);
    await settled();
    expect(draft.standing.sent?.code).toBe('CODE-1');
    expect(service.kept).toMatchObject([{ stage: 'SENT', content: { words: 'It was cold.' } }]);
  });

  test('what is sent can be taken back and changed', async () => {
    const draft = await new Person().opens();
    signal(false);
    draft.change({ words: 'It was cold.' });
    await draft.send();
    draft.takeBack();
    await writes(draft, 'It was very cold.');
    signal(true);
    await settled();
    expect(service.kept).toMatchObject([{ stage: 'DRAFT', content: { words: 'It was very cold.' } }]);
  });

  test('what is sent goes from the next tab if this one dies', async () => {
    const person = new Person();
    const draft = await person.opens();
    signal(false);
    draft.change({ words: 'It was cold.' });
    await draft.send();
    dies(draft);
    signal(true);
    await settled();
    expect(service.kept).toEqual([]);
    const next = await person.opens();
    expect(next.standing.sent?.code).toBe('CODE-1');
    expect(await person.keeps()).toBeUndefined();
  });

  test('there is no code to come back with', async () => {
    const draft = await new Person().opens();
    signal(false);
    await writes(draft, 'It was cold.');
    expect(await draft.pause()).toBeUndefined();
  });

  test('a draft that is deleted is off the device at once and deleted at the service later, its words not kept for that', async () => {
    const person = new Person();
    const draft = await person.opens();
    await writes(draft, 'It was cold.');
    signal(false);
    expect(await draft.discard()).toBe('HERE');
    expect(await person.keeps()).toBeUndefined();
    expect(JSON.stringify(await new Device().leftovers(LINK))).not.toContain('cold');
    dies(draft);
    expect(service.kept).toHaveLength(1);
    signal(true);
    const next = await person.opens();
    expect(service.kept).toEqual([]);
    expect(next.leftovers.count).toBe(0);
  });
});

describe('An answer that is lost', () => {
  test('has the same save repeated, word for word, before anything newer', async () => {
    const draft = await new Person().opens();
    service.fates.push('REPLY_LOST');
    await writes(draft, 'It was cold.');
    draft.change({ words: 'It was cold. And dark.' });
    await later(FIRST_WAIT);
    await later(TYPED);
    expect(service.asks('PUT', 'draft').map(({ body }) => [body.revision, body.content?.words])).toEqual([
      [1, 'It was cold.'],
      [1, 'It was cold.'],
      [2, 'It was cold. And dark.'],
    ]);
    expect(draft.standing.server).toBe('SAVED');
  });

  test('is no newer version of another device', async () => {
    const person = new Person();
    const draft = await person.opens();
    service.fates.push('REPLY_LOST');
    await writes(draft, 'It was cold.');
    dies(draft);
    const next = await person.opens();
    await writes(next, 'It was cold. And dark.');
    expect(next.standing.conflict).toBeNull();
    expect(wordsThere()).toEqual(['It was cold. And dark.']);
  });

  test('has the words sent twice and taken once, under one code', async () => {
    const person = new Person();
    const draft = await person.opens();
    await writes(draft, 'It was cold.');
    service.fates.push('REPLY_LOST');
    await draft.send();
    expect(draft.standing).toMatchObject({ server: 'LOST', sent: null });
    expect(draft.canTakeBack).toBe(false);
    draft.takeBack();
    expect(draft.isSending).toBe(true);
    await later(FIRST_WAIT);
    expect(new Set(service.asks('POST', 'testimony').map((request) => request.key))).toHaveLength(1);
    expect(service.asks('POST', 'testimony')).toHaveLength(2);
    expect(service.kept).toHaveLength(1);
    expect(draft.standing.sent?.code).toBe(service.kept[0]?.code);
    expect(await person.keeps()).toBeUndefined();
  });

  test('has the words sent again from the next tab if this one dies', async () => {
    const person = new Person();
    const draft = await person.opens();
    await writes(draft, 'It was cold.');
    service.fates.push('REPLY_LOST');
    await draft.send();
    dies(draft);
    const next = await person.opens();
    expect(next.standing.sent?.code).toBe('CODE-1');
    expect(service.kept).toHaveLength(1);
  });
});

describe('A service that has too much to do', () => {
  test('is left alone as long as it says, and not taken for a lost signal', async () => {
    const draft = await new Person().opens();
    service.fates.push({ status: 503, after: 10 });
    await writes(draft, 'It was cold.');
    expect(draft.standing).toMatchObject({ server: 'LOST', busy: true });
    await later(9_000);
    expect(service.asks('PUT', 'draft')).toHaveLength(1);
    await later(1_000);
    expect(wordsThere()).toEqual(['It was cold.']);
  });

  test('has taken what it answers “too many” to when it is asked again: the code comes once it answers', async () => {
    const draft = await new Person().opens();
    await writes(draft, 'It was cold.');
    service.fates.push('REPLY_LOST', { status: 429, after: 30 });
    await draft.send();
    expect(service.kept).toMatchObject([{ stage: 'SENT' }]);
    await later(FIRST_WAIT);
    expect(draft.standing).toMatchObject({ server: 'LOST', busy: true, sent: null });
    expect(draft.isSending).toBe(true);
    await later(29_000);
    expect(service.asks('POST', 'testimony')).toHaveLength(2);
    await later(1_000);
    expect(draft.standing.sent?.code).toBe('CODE-1');
    expect(service.kept).toHaveLength(1);
  });
});

describe('A service that refuses', () => {
  test('has what it refused changed, and takes it then', async () => {
    const draft = await new Person().opens();
    service.fates.push({ status: 422, reason: 'too-many-steps' });
    await writes(draft, 'It was cold.');
    expect(draft.standing).toMatchObject({ server: 'REFUSED', refusal: 'too-many-steps', advice: 'What to do about too-many-steps.' });
    await writes(draft, 'It was.');
    expect(draft.standing).toMatchObject({ server: 'SAVED', refusal: '' });
    expect(wordsThere()).toEqual(['It was.']);
  });

  test('has what was sent changed first', async () => {
    const person = new Person();
    const draft = await person.opens();
    await writes(draft, 'It was cold.');
    service.fates.push({ status: 422, reason: 'name-missing' });
    await draft.send();
    expect(draft.standing).toMatchObject({ server: 'REFUSED', refusal: 'name-missing', sent: null });
    expect(draft.isSending).toBe(false);
    expect((await person.keeps())?.sending).toBe(false);
    await draft.send();
    expect(draft.standing.sent?.code).toBe('CODE-1');
  });

  test('is not asked to take more than it takes', async () => {
    const draft = await new Person().opens();
    await writes(draft, 'a'.repeat(200_001));
    expect(draft.standing).toMatchObject({ device: 'SAVED', server: 'TOO_LONG' });
    expect(service.asked).toEqual([]);
  });
});

describe('A device that keeps nothing', () => {
  function full() {
    return vi.spyOn(IDBTransaction.prototype, 'commit').mockImplementation(function (this: IDBTransaction) {
      this.abort();
    });
  }

  test('has the words at the service all the same, and says so while its storage is full', async () => {
    const person = new Person();
    const draft = await person.opens();
    const storage = full();
    await writes(draft, 'It was cold.');
    expect(draft.standing).toMatchObject({ device: 'CANNOT', server: 'SAVED' });
    expect(wordsThere()).toEqual(['It was cold.']);
    storage.mockRestore();
    await writes(draft, 'It was cold. And dark.');
    expect(draft.standing.device).toBe('SAVED');
    expect((await person.keeps())?.content.words).toBe('It was cold. And dark.');
  });

  test('sends once, with its storage full', async () => {
    const draft = await new Person().opens();
    full();
    draft.change({ words: 'It was cold.' });
    service.fates.push('REPLY_LOST');
    await draft.send();
    await later(FIRST_WAIT);
    expect(draft.standing.sent?.code).toBe('CODE-1');
    expect(service.kept).toHaveLength(1);
  });

  test('still takes words where the browser has no storage', async () => {
    const person = new Person();
    vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    });
    const draft = await person.opens();
    expect(draft.standing.device).toBe('CANNOT');
    await writes(draft, 'It was cold.');
    expect(wordsThere()).toEqual(['It was cold.']);
  });
});

describe('Two devices', () => {
  /** A phone with a draft, and a laptop on which its author came back with the code. */
  async function phoneAndLaptop() {
    const onPhone = await new Person().opens();
    await writes(onPhone, 'It was cold.');
    const code = (await onPhone.pause()) ?? '';
    const laptop = new Person();
    const onLaptop = await laptop.opens();
    expect(await onLaptop.resume(code)).toBe('');
    await settled();
    return { onPhone, onLaptop, code };
  }

  test('go on with the same draft by its code', async () => {
    const { onLaptop } = await phoneAndLaptop();
    expect(onLaptop.content.words).toBe('It was cold.');
    await writes(onLaptop, 'It was cold. And dark.');
    expect(wordsThere()).toEqual(['It was cold. And dark.']);
  });

  test('tell a wrong code from a lost signal and a busy service', async () => {
    const draft = await new Person().opens();
    expect(await draft.resume('CODE-9')).toBe('unknown');
    service.fates.push('NOT_HEARD', { status: 429, after: 60 });
    expect(await draft.resume('CODE-9')).toBe('lost');
    expect(await draft.resume('CODE-9')).toBe('too-many-tries');
  });

  test('do not go on with what was sent', async () => {
    const { onPhone, code } = await phoneAndLaptop();
    await onPhone.send();
    expect(await (await new Person().opens()).resume(code)).toBe('sent');
  });

  test('take what is newer without a question where nothing was written meanwhile', async () => {
    const phone = new Person();
    const onPhone = await phone.opens();
    await writes(onPhone, 'It was cold.');
    const code = (await onPhone.pause()) ?? '';
    await onPhone.close();
    const onLaptop = await new Person().opens();
    await onLaptop.resume(code);
    await writes(onLaptop, 'It was cold. And dark.');
    const again = await phone.opens();
    expect(again.content.words).toBe('It was cold. And dark.');
    expect(again.standing.conflict).toBeNull();
  });

  async function bothWrite() {
    const devices = await phoneAndLaptop();
    await writes(devices.onLaptop, 'It was dark.');
    await writes(devices.onPhone, 'It was wet.');
    expect(devices.onPhone.standing.conflict).toMatchObject({ content: { words: 'It was dark.' }, sent: false });
    expect(devices.onPhone.content.words).toBe('It was wet.');
    expect(wordsThere()).toEqual(['It was dark.']);
    return devices;
  }

  test.each([
    ['MINE', 'It was wet.'],
    ['THEIRS', 'It was dark.'],
    ['BOTH', 'It was wet.\n\nIt was dark.'],
  ] as const)('that both wrote ask which words stand: %s', async (which, words) => {
    const { onPhone } = await bothWrite();
    await onPhone.settle(which);
    await later(TYPED);
    expect(onPhone.standing.conflict).toBeNull();
    expect(onPhone.content.words).toBe(words);
    expect(wordsThere()).toEqual([words]);
  });

  test('save nothing over the other’s words before that is settled', async () => {
    const { onPhone } = await bothWrite();
    const asked = service.asks('PUT', 'draft').length;
    await writes(onPhone, 'It was wet. And loud.');
    signal(false);
    signal(true);
    await later(60_000);
    expect(service.asks('PUT', 'draft')).toHaveLength(asked);
    expect(wordsThere()).toEqual(['It was dark.']);
    expect(onPhone.standing.conflict).not.toBeNull();
  });

  test('send nothing over the other’s words', async () => {
    const { onPhone, onLaptop } = await phoneAndLaptop();
    await writes(onLaptop, 'It was dark.');
    onPhone.change({ words: 'It was wet.' });
    await onPhone.send();
    expect(onPhone.isSending).toBe(false);
    expect(onPhone.standing.conflict).toMatchObject({ content: { words: 'It was dark.' } });
    expect(service.kept).toMatchObject([{ stage: 'DRAFT', content: { words: 'It was dark.' } }]);
  });

  test('that send the same words send them once, and both have the code', async () => {
    const { onPhone, onLaptop } = await phoneAndLaptop();
    await onLaptop.send();
    await onPhone.send();
    expect(service.kept).toHaveLength(1);
    expect(onPhone.standing.sent?.code).toBe(onLaptop.standing.sent?.code);
  });

  test('show on the one what was sent from the other, and put other words in its place only if told to', async () => {
    const { onPhone, onLaptop } = await phoneAndLaptop();
    await writes(onLaptop, 'It was dark.');
    await onLaptop.send();
    onPhone.change({ words: 'It was wet.' });
    await onPhone.send();
    expect(onPhone.standing.conflict).toMatchObject({ content: { words: 'It was dark.' }, sent: true });
    expect(wordsThere()).toEqual(['It was dark.']);
    await onPhone.settle('MINE');
    await later(TYPED);
    expect(onPhone.isCorrection).toBe(true);
    expect(wordsThere()).toEqual(['It was dark.']);
    await onPhone.send();
    expect(service.kept).toMatchObject([{ stage: 'SENT', content: { words: 'It was wet.' } }]);
  });

  test('lose nothing that was written after a lost answer when the other sends what was saved', async () => {
    const { onPhone, onLaptop, code } = await phoneAndLaptop();
    service.fates.push('REPLY_LOST');
    await writes(onPhone, 'It was cold. And dark.');
    await onLaptop.resume(code);
    await onLaptop.send();
    await writes(onPhone, 'It was cold. And dark. And wet.');
    await later(FIRST_WAIT);
    expect(onPhone.standing.conflict).toMatchObject({ content: { words: 'It was cold. And dark.' }, sent: true });
    expect(onPhone.content.words).toBe('It was cold. And dark. And wet.');
  });

  test('keep what was sent from the other if its author says so', async () => {
    const { onPhone, onLaptop } = await phoneAndLaptop();
    await onLaptop.send();
    await writes(onPhone, 'It was wet.');
    expect(onPhone.standing.conflict?.sent).toBe(true);
    await onPhone.settle('THEIRS');
    await later(TYPED);
    expect(onPhone.standing.alreadySent).toBe(true);
    expect(wordsThere()).toEqual(['It was cold.']);
  });

  test('say on the one that the other sent it, where nothing was written since', async () => {
    const phone = new Person();
    const onPhone = await phone.opens();
    await writes(onPhone, 'It was cold.');
    const code = (await onPhone.pause()) ?? '';
    await onPhone.close();
    const onLaptop = await new Person().opens();
    await onLaptop.resume(code);
    await onLaptop.send();
    expect((await phone.opens()).standing.alreadySent).toBe(true);
  });
});

describe('What is erased', () => {
  test('while it waits to be sent does not come back, and its words stay on this device until their author decides', async () => {
    const person = new Person();
    const draft = await person.opens();
    await writes(draft, 'It was cold.');
    signal(false);
    await draft.send();
    service.erase();
    signal(true);
    await settled();
    expect(draft.standing).toMatchObject({ gone: 'ERASED', sent: null });
    expect(draft.isSending).toBe(false);
    expect(draft.content.words).toBe('It was cold.');
    await later(60_000);
    expect(service.kept).toEqual([]);
    draft.keepAnyway();
    await later(TYPED);
    expect(wordsThere()).toEqual(['It was cold.']);
    expect(new Set(service.asks('PUT', 'draft').map((request) => request.key))).toHaveLength(2);
  });

  test('while it is written is not made anew by the next save', async () => {
    const draft = await new Person().opens();
    await writes(draft, 'It was cold.');
    service.erase();
    await writes(draft, 'It was cold. And dark.');
    expect(draft.standing.gone).toBe('ERASED');
    expect(service.kept).toEqual([]);
  });

  test('opens by its code nowhere', async () => {
    const onPhone = await new Person().opens();
    await writes(onPhone, 'It was cold.');
    const code = (await onPhone.pause()) ?? '';
    const onLaptop = await new Person().opens();
    await onLaptop.resume(code);
    service.erase();
    await writes(onLaptop, 'It was dark.');
    expect(onLaptop.standing.gone).toBe('CODE');
    expect(onLaptop.content.words).toBe('It was dark.');
  });
});

describe('Kept on this device only', () => {
  test('a draft is deleted at the service, and saved there no more', async () => {
    const person = new Person();
    const draft = await person.opens();
    await writes(draft, 'It was cold.');
    expect(await draft.keepOnlyHere()).toBe(true);
    expect(service.kept).toEqual([]);
    await writes(draft, 'It was cold. And dark.');
    expect(service.kept).toEqual([]);
    expect((await person.keeps())?.content.words).toBe('It was cold. And dark.');
  });

  test('a draft goes when it is sent', async () => {
    const draft = await new Person().opens();
    await draft.keepOnlyHere();
    await writes(draft, 'It was cold.');
    await draft.send();
    expect(service.kept).toMatchObject([{ stage: 'SENT', content: { words: 'It was cold.' } }]);
  });

  test('a draft is saved there again once its author says so', async () => {
    const draft = await new Person().opens();
    await writes(draft, 'It was cold.');
    await draft.keepOnlyHere();
    draft.keepThereToo();
    await later(TYPED);
    expect(wordsThere()).toEqual(['It was cold.']);
  });

  test('what another device has sent meanwhile is not taken for deleted', async () => {
    const onPhone = await new Person().opens();
    await writes(onPhone, 'It was cold.');
    const code = (await onPhone.pause()) ?? '';
    const onLaptop = await new Person().opens();
    await onLaptop.resume(code);
    await onLaptop.send();
    await onPhone.keepOnlyHere();
    expect(onPhone.isOnlyHere).toBe(false);
    expect(onPhone.standing.alreadySent).toBe(true);
    expect(service.kept).toMatchObject([{ stage: 'SENT' }]);
  });
});
