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
  return text(texts, `file.refused.${reason.toUpperCase().replaceAll('-', '_')}`);
}
