/** One database on this device. Every call may fail where a browser keeps nothing; the caller says so to the person. */
export class DeviceBase {
  private opened: Promise<IDBDatabase> | undefined;

  /**
   * @param form counts the forms that what is kept has had
   * @param stores with the field that names what is in each; what is missing is made
   */
  constructor(
    private readonly name: string,
    private readonly form: number,
    private readonly stores: Readonly<Record<string, string>>,
  ) {}

  private open(): Promise<IDBDatabase> {
    return new Promise((resolve, reject) => {
      const request = indexedDB.open(this.name, this.form);
      request.onupgradeneeded = () => {
        for (const [store, keyPath] of Object.entries(this.stores)) {
          if (!request.result.objectStoreNames.contains(store)) {
            request.result.createObjectStore(store, { keyPath });
          }
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

  private connection(): Promise<IDBDatabase> {
    if (!this.opened) {
      this.opened = this.open();
      this.opened.catch(() => (this.opened = undefined));
    }
    return this.opened;
  }

  async read<T>(store: string, how: (kept: IDBObjectStore) => IDBRequest<T>): Promise<T> {
    const kept = (await this.connection()).transaction(store).objectStore(store);
    return new Promise((resolve, reject) => {
      const request = how(kept);
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error ?? new Error('not read'));
    });
  }

  /** Resolves once it is on the disk, all or none. */
  async change(store: string, how: (kept: IDBObjectStore) => void): Promise<void> {
    const transaction = (await this.connection()).transaction(store, 'readwrite', { durability: 'strict' });
    return new Promise((resolve, reject) => {
      DeviceBase.ends(transaction, resolve, reject);
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

  /** Changes what is there in the light of all that is: nothing of another window comes between. */
  async changeAll(store: string, how: (all: unknown[], kept: IDBObjectStore) => void): Promise<void> {
    const transaction = (await this.connection()).transaction(store, 'readwrite', { durability: 'strict' });
    return new Promise((resolve, reject) => {
      DeviceBase.ends(transaction, resolve, reject);
      const kept = transaction.objectStore(store);
      const request = kept.getAll();
      request.onsuccess = () => {
        how(request.result, kept);
        transaction.commit();
      };
    });
  }

  private static ends(transaction: IDBTransaction, resolve: () => void, reject: (why: Error) => void): void {
    transaction.oncomplete = () => resolve();
    transaction.onabort = transaction.onerror = () => reject(transaction.error ?? new Error('not written'));
  }
}
