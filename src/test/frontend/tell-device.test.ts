import 'fake-indexeddb/auto';
import { IDBFactory, IDBTransaction } from 'fake-indexeddb';
import { Device, type Kept } from 'Frontend/tell-device';
import type { FileHere } from 'Frontend/tell-files-model';
import { fresh } from 'Frontend/tell-standing';
import { beforeEach, describe, expect, test, vi } from 'vitest';

function kept(link: string, words: string): Kept {
  const begun = fresh(link, 'en', '2026-11-30');
  return { ...begun, at: 1, content: { ...begun.content, words } };
}

function file(id: string, link: string, order: number): FileHere {
  return { id, link, name: `${id}.png`, blob: new Blob([id]), order, state: 'WAITING', refusal: '' };
}

/** A base as the page of that form leaves it. */
function baseOfForm(form: number, made: (base: IDBDatabase) => void): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('folkmoot-tell', form);
    request.onupgradeneeded = () => made(request.result);
    request.onsuccess = () => resolve(request.result);
    request.onerror = request.onblocked = () => reject(new Error('not opened'));
  });
}

describe('What a device keeps of a telling', () => {
  beforeEach(() => vi.stubGlobal('indexedDB', new IDBFactory()));

  test('is there when the page is opened again', async () => {
    await new Device().write(kept('winter', 'It was cold.'));
    expect((await new Device().read('winter'))?.content.words).toBe('It was cold.');
    expect(await new Device().read('summer')).toBeUndefined();
  });

  test('is what was written last', async () => {
    const device = new Device();
    await Promise.all([device.write(kept('winter', 'It was')), device.write(kept('winter', 'It was cold.'))]);
    expect((await device.read('winter'))?.content.words).toBe('It was cold.');
  });

  test('is gone once it is removed', async () => {
    const device = new Device();
    await device.write(kept('winter', 'It was cold.'));
    await device.remove('winter');
    expect(await device.read('winter')).toBeUndefined();
  });

  test('stays as it was when the storage is full', async () => {
    const device = new Device();
    await device.write(kept('winter', 'It was'));
    vi.spyOn(IDBTransaction.prototype, 'commit').mockImplementation(function (this: IDBTransaction) {
      this.abort();
    });
    await expect(device.write(kept('winter', 'It was cold.'))).rejects.toThrow();
    vi.restoreAllMocks();
    expect((await device.read('winter'))?.content.words).toBe('It was');
    await device.write(kept('winter', 'It was cold.'));
    expect((await device.read('winter'))?.content.words).toBe('It was cold.');
  });

  test('is written together, or none of it', async () => {
    const device = new Device();
    const notStorable = { link: 'winter#deleted#k', key: 'k', code: '', page: () => undefined };
    await expect(device.write(kept('winter', 'It was cold.'), notStorable)).rejects.toThrow();
    expect(await device.read('winter')).toBeUndefined();
  });

  test('holds the files of each call in the order in which they were added', async () => {
    const device = new Device();
    await device.writeFile(file('b', 'winter', 1));
    await device.writeFile(file('a', 'winter', 2));
    await device.writeFile(file('c', 'summer', 1));
    expect((await device.files('winter')).map((one) => one.id)).toEqual(['b', 'a']);
    await device.removeFile('b');
    expect((await device.files('winter')).map((one) => one.id)).toEqual(['a']);
  });

  test('names the copies that the service still has to delete, of one call only', async () => {
    const device = new Device();
    const copy = { link: 'winter#deleted#k', key: 'k', code: '' };
    await device.write(kept('winter', 'It was cold.'), copy, { ...copy, link: 'winters#deleted#k' });
    expect(await device.leftovers('winter#deleted')).toEqual([copy]);
  });

  test('is taken over from a page that knew no files', async () => {
    const older = await baseOfForm(1, (base) => base.createObjectStore('drafts', { keyPath: 'link' }));
    older.transaction('drafts', 'readwrite').objectStore('drafts').put(kept('winter', 'It was cold.'));
    older.close();
    const device = new Device();
    expect((await device.read('winter'))?.content.words).toBe('It was cold.');
    expect(await device.files('winter')).toEqual([]);
  });

  test('does not stand in the way of a newer page in another tab', async () => {
    await new Device().write(kept('winter', 'It was cold.'));
    const newer = await baseOfForm(3, () => undefined);
    expect(newer.version).toBe(3);
    newer.close();
  });

  test('can be had later when it could not at first', async () => {
    const device = new Device();
    vi.spyOn(indexedDB, 'open').mockImplementationOnce(() => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    });
    await expect(device.read('winter')).rejects.toThrow('insecure');
    await device.write(kept('winter', 'It was cold.'));
    expect((await device.read('winter'))?.content.words).toBe('It was cold.');
  });
});
