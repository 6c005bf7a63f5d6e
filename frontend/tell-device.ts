import { DeviceBase } from './device-base';
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

const DRAFTS = 'drafts';
const FILES = 'files';

/** The drafts on this device. Every call may fail where a browser keeps nothing; the caller says so to the person. */
export class Device {
  private readonly base = new DeviceBase('folkmoot-tell', 2, { [DRAFTS]: 'link', [FILES]: 'id' });

  read(link: string): Promise<Kept | undefined> {
    return this.base.read(DRAFTS, (drafts) => drafts.get(link) as IDBRequest<Kept | undefined>);
  }

  /** Files that have not gone yet, in the order in which they were added. */
  async files(link: string): Promise<FileHere[]> {
    const all = await this.base.read(FILES, (files) => files.getAll() as IDBRequest<FileHere[]>);
    return all.filter((file) => file.link === link).sort((one, other) => one.order - other.order);
  }

  writeFile(file: FileHere): Promise<void> {
    return this.base.change(FILES, (files) => files.put(file));
  }

  removeFile(id: string): Promise<void> {
    return this.base.change(FILES, (files) => files.delete(id));
  }

  /** Resolves once they are on the disk, all or none. */
  write(...kept: (Kept | Leftover)[]): Promise<void> {
    return this.base.change(DRAFTS, (drafts) => kept.forEach((one) => drafts.put(one)));
  }

  /** What is noted under names that begin so. */
  leftovers(name: string): Promise<Leftover[]> {
    return this.base.read(DRAFTS, (drafts) => drafts.getAll(IDBKeyRange.bound(name, `${name}\uffff`)) as IDBRequest<Leftover[]>);
  }

  remove(link: string): Promise<void> {
    return this.base.change(DRAFTS, (drafts) => drafts.delete(link));
  }
}
