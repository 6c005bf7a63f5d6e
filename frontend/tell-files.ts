import type { Device } from './tell-device';
import { type FileHere, type FileKept, LARGEST, MOST_FILES } from './tell-files-model';
import { randomKey } from './random-key';
import { asTaken } from './tell-picture';
import type { Identity, Server } from './tell-server';

/** The files of one telling: on this device until the server has them, each sent under a name of its own, so that none is sent twice. */
export class Files {
  /** Not on the server yet, or refused by it, in the order in which they were added. */
  here: FileHere[] = [];
  /** What the server keeps. */
  there: FileKept[] = [];
  /** What was last done, for those who can't see it. */
  last: { name: string; what: 'ADDED' | 'KEPT' | 'REFUSED' | 'REMOVED'; refusal: string } | null = null;
  /** Counts the changes. */
  version = 0;

  constructor(
    private readonly link: string,
    private readonly device: Device,
    private readonly server: Server,
    private readonly who: () => Identity,
    private readonly added: () => void,
    private readonly told: () => void,
  ) {}

  get count(): number {
    return this.there.length + this.here.filter((file) => file.state !== 'REFUSED').length;
  }

  /** Those that are still to go. */
  get waiting(): FileHere[] {
    return this.here.filter((file) => file.state !== 'REFUSED');
  }

  /** Reads what the device has. */
  async open(): Promise<void> {
    const kept = await this.device.files(this.link).catch(() => []);
    this.here = kept.map((file) => (file.state === 'GOING' ? { ...file, state: 'WAITING' as const } : file));
    this.changed();
  }

  /** Asks which ones the server has. */
  async look(): Promise<void> {
    const answer = await this.server.files(this.who());
    if (answer.kind === 'ANSWERED') {
      this.there = answer.value;
      await this.forget(this.here.filter((file) => this.there.some((kept) => kept.id === file.id)));
      this.changed();
    }
  }

  async add(chosen: Iterable<File>): Promise<void> {
    for (const file of chosen) {
      const { blob, name } = await asTaken(file);
      const refusal = this.refused(blob);
      const added = this.waitingHere(name, blob, refusal);
      this.here = [...this.here, added];
      this.last = { name, what: refusal ? 'REFUSED' : 'ADDED', refusal };
      if (!refusal) {
        // Where the browser keeps nothing, it goes from memory.
        await this.device.writeFile(added).catch(() => undefined);
      }
      this.changed();
    }
    if (this.waiting.length > 0) {
      this.added();
    }
  }

  private waitingHere(name: string, blob: Blob, refusal: string): FileHere {
    const order = Math.max(0, ...this.here.map((one) => one.order)) + 1;
    return { id: randomKey(), link: this.link, name, blob, order, state: refusal ? 'REFUSED' : 'WAITING', refusal };
  }

  private refused(blob: Blob): string {
    if (this.count >= MOST_FILES) {
      return 'too-many';
    }
    return blob.size === 0 ? 'empty' : blob.size > LARGEST ? 'too-large' : '';
  }

  /** Takes one off here and on the server. False if the server can't be reached: then it stays. */
  async remove(id: string): Promise<boolean> {
    const here = this.here.find((file) => file.id === id);
    const there = this.there.find((file) => file.id === id);
    if (there || here?.state === 'GOING') {
      const answer = await this.server.removeFile(this.who(), id);
      if (answer.kind === 'LOST') {
        return false;
      }
    }
    this.there = this.there.filter((file) => file.id !== id);
    await this.forget(here ? [here] : []);
    this.last = { name: (here ?? there)?.name ?? '', what: 'REMOVED', refusal: '' };
    this.changed();
    return true;
  }

  /** Sends what is still to go, one after the other, once the server has the draft. */
  async deliver(): Promise<'DONE' | 'LOST' | 'REFUSED'> {
    let how: 'DONE' | 'REFUSED' = 'DONE';
    for (let file = this.waiting[0]; file; file = this.waiting[0]) {
      this.put({ ...file, state: 'GOING' });
      const answer = await this.server.addFile(this.who(), file.id, file.name, file.blob);
      const still = this.here.some((one) => one.id === file.id);
      if (answer.kind === 'LOST') {
        this.put({ ...file, state: 'WAITING' });
        return 'LOST';
      }
      if (answer.kind === 'REFUSED') {
        const refused: FileHere = { ...file, state: 'REFUSED', refusal: answer.reason || 'unknown' };
        this.last = { name: file.name, what: 'REFUSED', refusal: refused.refusal };
        await this.device.removeFile(file.id).catch(() => undefined);
        this.put(refused);
        how = 'REFUSED';
      } else if (still) {
        this.there = [...this.there.filter((one) => one.id !== answer.value.id), answer.value];
        this.last = { name: file.name, what: 'KEPT', refusal: '' };
        await this.forget([file]);
        this.changed();
      } else {
        // It was taken off while it went.
        await this.server.removeFile(this.who(), file.id);
      }
    }
    return how;
  }

  /** Takes what the server has onto this device, where it waits. False if not all of it came. */
  async bringBack(): Promise<boolean> {
    const brought: FileHere[] = [];
    for (const file of this.there) {
      const answer = await this.server.file(this.who(), file.id);
      if (answer.kind !== 'ANSWERED') {
        await this.forget(brought);
        return false;
      }
      const here = this.waitingHere(file.name, answer.value, '');
      brought.push(here);
      await this.device.writeFile(here);
      this.here = [...this.here, here];
    }
    this.there = [];
    this.changed();
    return true;
  }

  /** Off this device; what the server has stays there. */
  async clear(): Promise<void> {
    this.there = [];
    this.last = null;
    await this.forget(this.here);
    this.changed();
  }

  private put(file: FileHere): void {
    this.here = this.here.map((one) => (one.id === file.id ? file : one));
    this.changed();
  }

  private async forget(files: FileHere[]): Promise<void> {
    const ids = files.map((file) => file.id);
    this.here = this.here.filter((file) => !ids.includes(file.id));
    await Promise.all(ids.map((id) => this.device.removeFile(id).catch(() => undefined)));
  }

  private changed(): void {
    this.version += 1;
    this.told();
  }
}
