import type { FileHere } from './tell-files-model';
import type { Leftover } from './tell-leftovers';
import type { Choices, Content } from './tell-model';

/**
 * What this device keeps of a telling until it is sent or deleted. `at` counts the changes made here, so that order never hangs
 * on a clock. `acked` is the revision the server holds, `ackedAt` the change it holds; `out` was sent and not answered yet, and is
 * sent again unchanged, because its answer may only have been lost.
 */
export interface Kept {
  link: string;
  key: string;
  code: string;
  at: number;
  content: Content;
  acked: number;
  ackedAt: number;
  out: { revision: number; at: number; content: Content } | null;
  page: 'WORDS' | 'USES';
  choices: Choices;
  /** The person sent it; it goes once there is a connection. */
  sending: boolean;
  /** It may have arrived already: from here on it can't be changed, only sent again with the same key. */
  tried: boolean;
  /** The person left the page in a hurry: the words are not shown again before they say so. */
  left: boolean;
  /** The person wants it on this device only, until it is sent. Missing in what older pages kept. */
  only?: boolean;
  /** What it rests on was sent: it is not saved on the server any more, but takes the place of what was sent. */
  over?: boolean;
}

const BASE = 'folkmoot-tell';
const DRAFTS = 'drafts';
const FILES = 'files';
const FORM = 2;

function base(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(BASE, FORM);
    request.onupgradeneeded = () => {
      const made = request.result.objectStoreNames;
      if (!made.contains(DRAFTS)) {
        request.result.createObjectStore(DRAFTS, { keyPath: 'link' });
      }
      if (!made.contains(FILES)) {
        request.result.createObjectStore(FILES, { keyPath: 'id' });
      }
    };
    request.onsuccess = () => {
      // A newer page in another window may change the form of what is kept.
      request.result.onversionchange = () => request.result.close();
      resolve(request.result);
    };
    request.onerror = () => reject(request.error ?? new Error('no storage'));
    request.onblocked = () => reject(new Error('storage is blocked'));
  });
}

/** The drafts on this device. Every call may fail where a browser keeps nothing; the caller says so to the person. */
export class Device {
  private opened: Promise<IDBDatabase> | undefined;

  private connection(): Promise<IDBDatabase> {
    if (!this.opened) {
      this.opened = base();
      this.opened.catch(() => (this.opened = undefined));
    }
    return this.opened;
  }

  async read(link: string): Promise<Kept | undefined> {
    const drafts = (await this.connection()).transaction(DRAFTS).objectStore(DRAFTS);
    return new Promise((resolve, reject) => {
      const request = drafts.get(link);
      request.onsuccess = () => resolve(request.result as Kept | undefined);
      request.onerror = () => reject(request.error ?? new Error('not read'));
    });
  }

  /** Files that have not gone yet, in the order in which they were added. */
  async files(link: string): Promise<FileHere[]> {
    const files = (await this.connection()).transaction(FILES).objectStore(FILES);
    return new Promise((resolve, reject) => {
      const request = files.getAll();
      request.onsuccess = () =>
        resolve((request.result as FileHere[]).filter((file) => file.link === link).sort((one, other) => one.order - other.order));
      request.onerror = () => reject(request.error ?? new Error('not read'));
    });
  }

  writeFile(file: FileHere): Promise<void> {
    return this.change(FILES, (files) => files.put(file));
  }

  removeFile(id: string): Promise<void> {
    return this.change(FILES, (files) => files.delete(id));
  }

  /** Resolves once they are on the disk, all or none. */
  write(...kept: (Kept | Leftover)[]): Promise<void> {
    return this.change(DRAFTS, (drafts) => kept.forEach((one) => drafts.put(one)));
  }

  /** What is noted under names that begin so. */
  async leftovers(name: string): Promise<Leftover[]> {
    const drafts = (await this.connection()).transaction(DRAFTS).objectStore(DRAFTS);
    return new Promise((resolve, reject) => {
      const request = drafts.getAll(IDBKeyRange.bound(name, `${name}\uffff`));
      request.onsuccess = () => resolve(request.result as Leftover[]);
      request.onerror = () => reject(request.error ?? new Error('not read'));
    });
  }

  remove(link: string): Promise<void> {
    return this.change(DRAFTS, (drafts) => drafts.delete(link));
  }

  private async change(store: string, how: (kept: IDBObjectStore) => void): Promise<void> {
    const transaction = (await this.connection()).transaction(store, 'readwrite', { durability: 'strict' });
    return new Promise((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = transaction.onerror = () => reject(transaction.error ?? new Error('not written'));
      try {
        how(transaction.objectStore(store));
      } catch (failed) {
        // What was put before would stay without the rest.
        transaction.abort();
        throw failed;
      }
      // Begun and done in one go, so that it also ends when the page does.
      transaction.commit();
    });
  }
}
