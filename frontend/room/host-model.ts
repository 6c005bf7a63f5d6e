import type { Act } from './room-device';
import type { Shared } from './room-model';
import { day } from './room-time';

export type Kind = 'POINT_FOR' | 'POINT_AGAINST' | 'QUESTION' | 'IDEA';

export const KINDS: readonly Kind[] = ['POINT_FOR', 'POINT_AGAINST', 'QUESTION', 'IDEA'];

/** In letters, as the server counts them. */
export const LONGEST = 400;
/** Read to a table at once: more are not kept in mind. */
export const READ_AT_ONCE = 5;

export interface Item {
  id: string;
  title: string;
  prompt: string;
  kind: string;
  starts: string;
  minutes: number;
}

export interface Note {
  id: string;
  item: string;
  kind: Kind;
  text: string;
  version: number;
  readBack: boolean;
  written: string;
  /** It came from the sheet of the table. */
  paper?: boolean;
  /** What the table wrote, where the facilitator corrected the wording. */
  asWritten?: string;
}

/** A note that the facilitator took off the wall. */
interface TakenDown {
  id: string;
  text: string;
  reason: string;
}

/** What the server says of the table that a host chose. */
export interface Table {
  table: number;
  tables: number;
  open: boolean;
  help: string | null;
  items: Item[];
  notes: Note[];
  takenDown?: TakenDown[];
}

/** A note as it will stand once all that waits was done. */
export interface ShownNote extends Note {
  /** Something of it was not answered yet. */
  waits: boolean;
}

/** What became of an act of a host. */
export interface HostAnswer {
  answer: 'in' | 'another' | 'gone' | 'too-late' | 'refused';
  notes?: Note[];
  help?: string | null;
  reason?: string;
}

export interface WriteBody {
  id: string;
  table: number;
  note: string;
  item: string;
  kind: Kind;
  text: string;
  on: number;
}

interface RemoveBody {
  table: number;
  note: string;
  on: number;
}

interface ReadBody {
  table: number;
  lines: { note: string; on: number }[];
}

function isOf(act: Act, table: number): boolean {
  return act.body['table'] === table;
}

/** The notes of a table with what waits to be sent, in the order in which it will be done. */
export function shownNotes(known: readonly Note[], acts: readonly Act[], table: number): ShownNote[] {
  const all = new Map<string, ShownNote>(known.map((note) => [note.id, { ...note, waits: false }]));
  for (const act of acts.filter((each) => isOf(each, table))) {
    if (act.kind === 'note') {
      const { note, item, kind, text, on } = act.body as unknown as WriteBody;
      const before = all.get(note);
      // Sent already, and heard of before the answer came.
      if (before === undefined || before.version === on) {
        all.set(note, { id: note, item, kind, text, version: on + 1, readBack: false, written: before?.written ?? '', waits: true });
      } else if (before.waits || before.text !== text) {
        all.set(note, { ...before, waits: true });
      }
    } else if (act.kind === 'removal') {
      all.delete((act.body as unknown as RemoveBody).note);
    } else if (act.kind === 'reading') {
      for (const { note, on } of (act.body as unknown as ReadBody).lines) {
        const before = all.get(note);
        if (before?.version === on) {
          all.set(note, { ...before, readBack: true, waits: true });
        }
      }
    }
  }
  return [...all.values()];
}

/** Whether the table asks for help, as it will be once all that waits was done. */
export function asksForHelp(help: string | null, acts: readonly Act[], table: number): { asks: boolean; waits: boolean } {
  const last = acts.findLast((act) => act.kind === 'call' && isOf(act, table));
  return last ? { asks: last.body['wish'] === 'COME', waits: true } : { asks: help !== null, waits: false };
}

/** The notes with what an answer says of them. */
export function merged(known: readonly Note[], answered: readonly Note[]): Note[] {
  const all = new Map(known.map((note) => [note.id, note]));
  answered.forEach((note) => all.set(note.id, note));
  return [...all.values()];
}

/** The item in hand; before the session begins the one that is on by the plan, else the first at the tables, else the first. */
export function itemNow(items: readonly Item[], { session, agenda, running }: Pick<Shared, 'session' | 'agenda' | 'running'>, now: Date, time: string): string {
  const inHand = items.find(({ id }) => id === agenda[running?.at ?? -1]?.id);
  const started = session.date === day(now) ? items.filter(({ starts }) => starts <= time) : [];
  return (inHand ?? started.at(-1) ?? items.find(({ kind }) => kind === 'TALK') ?? items[0])?.id ?? '';
}
