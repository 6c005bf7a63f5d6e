/** Files that belong to a telling, as the server and this device know them. */
import { text, type Texts } from './tell-model';

/** The bounds that the server keeps too. */
export const LARGEST = 25 * 1024 * 1024;
export const MOST_FILES = 10;

/** A file as the server keeps it. */
export interface FileKept {
  id: string;
  name: string;
  kind: 'IMAGE' | 'SOUND' | 'DOCUMENT';
  bytes: number;
  hidden?: string | null;
}

/** Why a file was not taken, in words; the reason is the end of a problem's type, such as {@code too-large}. */
export function refusal(texts: Texts, reason: string): string {
  const key = `file.refused.${reason.toUpperCase().replaceAll('-', '_')}`;
  return text(texts, texts[key] === undefined ? 'file.refused.DAMAGED' : key);
}

/** A file that is on this device and not yet on the server. */
export interface FileHere {
  id: string;
  /** The call it is for. */
  link: string;
  name: string;
  blob: Blob;
  /** Counts up, for the order in which they were added. */
  order: number;
  state: 'WAITING' | 'GOING' | 'REFUSED';
  /** Why it was not taken; empty unless it is refused. */
  refusal: string;
}

/** 840 KB or 2.4 MB. */
export function size(bytes: number): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1024));
  return kilobytes < 1000 ? `${kilobytes} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
