import { locks } from 'node:worker_threads';
import { TabLock } from 'Frontend/tab-lock';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { later, settled, stopClocks } from './time';

const PATIENCE = 1_500;

/** A tab of the browser, and what the lock told it. */
class Tab {
  readonly told: string[] = [];
  /** Ends once the tab has written down what it has. */
  written: Promise<void> = Promise.resolve();
  readonly lock: TabLock;

  constructor(link = 'winter') {
    this.lock = new TabLock(
      link,
      () => this.told.push('begin'),
      async () => {
        await this.written;
        this.told.push('yield');
      },
      () => this.told.push('robbed'),
    );
  }
}

/** A tab that holds the lock and answers nobody. Call what it returns to have it die, on which the browser frees its locks. */
async function holdSilently(link = 'winter'): Promise<() => void> {
  let die: () => void = () => undefined;
  const dead = new Promise<void>((resolve) => (die = resolve));
  await new Promise<void>((held) => {
    locks
      .request(`fm-tell-${link}`, () => {
        held();
        return dead;
      })
      // It may be stolen.
      .catch(() => undefined);
  });
  return die;
}

describe('A telling is open in one tab of a device at a time', () => {
  const tabs: Tab[] = [];
  const opened = (link?: string) => {
    const tab = new Tab(link);
    tabs.push(tab);
    return tab;
  };

  beforeEach(() => {
    stopClocks();
    vi.stubGlobal('navigator', { locks });
  });

  afterEach(async () => {
    tabs.splice(0).forEach((tab) => tab.lock.end());
    await settled();
    vi.useRealTimers();
  });

  test('the only tab begins at once', async () => {
    const tab = opened();
    expect(await tab.lock.take()).toBe(true);
    expect(tab.told).toEqual(['begin']);
  });

  test('of two tabs opened at once one begins, and the other when the first is closed', async () => {
    const [first, second] = [opened(), opened()];
    expect(await Promise.all([first.lock.take(), second.lock.take()])).toEqual([true, false]);
    await settled();
    expect(second.told).toEqual([]);
    first.lock.end();
    await settled();
    expect(second.told).toEqual(['begin']);
  });

  test('tellings of different calls do not wait for each other', async () => {
    expect(await opened('winter').lock.take()).toBe(true);
    expect(await opened('summer').lock.take()).toBe(true);
  });

  test('a tab that is asked writes down what it has before the other begins, and stands in line', async () => {
    const [first, second] = [opened(), opened()];
    let write: () => void = () => undefined;
    first.written = new Promise((resolve) => (write = resolve));
    await first.lock.take();
    await second.lock.take();
    second.lock.insist();
    await settled();
    expect(second.told).toEqual([]);
    write();
    await settled();
    expect(first.told).toEqual(['begin', 'yield']);
    expect(second.told).toEqual(['begin']);
    await later(PATIENCE);
    second.lock.end();
    await settled();
    expect(first.told).toEqual(['begin', 'yield', 'begin']);
    expect(second.told).toEqual(['begin']);
  });

  test('when a tab dies holding the lock, the one in line goes on', async () => {
    const die = await holdSilently();
    const tab = opened();
    expect(await tab.lock.take()).toBe(false);
    die();
    await settled();
    expect(tab.told).toEqual(['begin']);
  });

  test('from a tab that holds the lock and does not answer it is taken after a while', async () => {
    await holdSilently();
    const tab = opened();
    await tab.lock.take();
    tab.lock.insist();
    await later(PATIENCE - 1);
    expect(tab.told).toEqual([]);
    await later(1);
    expect(tab.told).toEqual(['begin']);
  });

  test('a tab that takes too long to write is robbed, and told so', async () => {
    const [first, second] = [opened(), opened()];
    first.written = new Promise(() => undefined);
    await first.lock.take();
    await second.lock.take();
    second.lock.insist();
    await later(PATIENCE);
    expect(first.told).toEqual(['begin', 'robbed']);
    expect(second.told).toEqual(['begin']);
  });

  test('a tab closed while it stands in line never begins, and holds up nobody', async () => {
    const [first, second, third] = [opened(), opened(), opened()];
    await first.lock.take();
    await second.lock.take();
    await third.lock.take();
    second.lock.end();
    first.lock.end();
    await settled();
    expect(second.told).toEqual([]);
    expect(third.told).toEqual(['begin']);
  });

  test('a tab closed right after it insisted takes nothing', async () => {
    await holdSilently();
    const tab = opened();
    await tab.lock.take();
    tab.lock.insist();
    tab.lock.end();
    await later(PATIENCE);
    expect(tab.told).toEqual([]);
  });

  test('where the browser has no locks each tab begins at once', async () => {
    vi.stubGlobal('navigator', {});
    const [first, second] = [opened(), opened()];
    expect(await Promise.all([first.lock.take(), second.lock.take()])).toEqual([true, true]);
    expect([first.told, second.told]).toEqual([['begin'], ['begin']]);
  });
});
