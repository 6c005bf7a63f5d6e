import type { Answer } from '../answer';
import { randomKey } from '../random-key';
import { asksForHelp, type HostAnswer, itemNow, type Kind, LONGEST, merged, type Note, READ_AT_ONCE, type ShownNote, shownNotes, type Table, type WriteBody } from './host-model';
import type { Room } from './room';
import type { Act } from './room-device';
import type { Choice, Named } from './room-model';
import { say } from './room-texts';
import { time } from './room-time';

/** A note that a host removed and can put back. */
export interface Removed {
  note: ShownNote;
  /** Its version once it is removed. */
  on: number;
}

/** What was not done, and why. */
export interface Refused {
  act: Act;
  answer: HostAnswer;
  /** Of a card that is not here any more: nobody else sends it. */
  isLeft: boolean;
}

function answerOf(answer: unknown): HostAnswer {
  const came = answer as Answer<unknown> | undefined;
  return came?.kind === 'ANSWERED' ? (came.value as HostAnswer) : { answer: 'refused', reason: 'UNKNOWN' };
}

/** What a host does at a table: each act is kept on the device until the server has said what became of it. */
export class Hosting {
  kind: Kind = 'POINT_FOR';
  /** The item that the host chose; empty for the one that is on. */
  chosenItem = '';
  fault = '';
  removed: Removed | undefined;
  /** The note that is being changed, as it stood when that began: what others make of it meanwhile is not overwritten. */
  editing: ShownNote | undefined;
  isReading = false;
  missing: Named[] | undefined;
  entered = '';
  /** What was typed to find a member. */
  found = '';

  constructor(
    readonly room: Room,
    readonly changed: () => void,
  ) {
    room.partHears = (act, answer) => this.heard(act, answer);
  }

  get table(): Table | undefined {
    return this.room.mine?.table;
  }

  /** The number of the table that was chosen; 0 if none. */
  get number(): number {
    return this.room.server.table;
  }

  private get host(): string {
    return this.room.card?.member.id ?? '';
  }

  private get acts(): Act[] {
    return this.room.acts.of(this.host, this.room.session);
  }

  get item(): string {
    const { table, room } = this;
    const isThere = table?.items.some(({ id }) => id === this.chosenItem) === true;
    return isThere || !table || !room.shared ? this.chosenItem : itemNow(table.items, room.shared, room.now, time(room.now));
  }

  get notes(): ShownNote[] {
    const { table, number } = this;
    return shownNotes(table?.table === number ? table.notes : [], this.acts, number);
  }

  /** Not read back yet, in the order in which they were said. */
  get toRead(): ShownNote[] {
    return this.notes.filter(({ readBack }) => !readBack);
  }

  get waiting(): number {
    return this.acts.length;
  }

  get help(): { asks: boolean; waits: boolean; since: string } {
    const { table, number } = this;
    const since = table?.table === number ? table.help : null;
    return { ...asksForHelp(since, this.acts, number), since: since === null ? '' : time(new Date(since)) };
  }

  /** What was not done, and what nobody can send any more. */
  get refused(): Refused[] {
    const { room } = this;
    const of = (act: Act) => act.session === room.session;
    const refused = room.acts.refused.filter((act) => of(act) && act.member === this.host);
    const left = room.acts.waiting.filter((act) => of(act) && act.kind === 'note' && !room.may(act));
    return [
      ...refused.map((act) => ({ act, answer: answerOf(act.refusal), isLeft: false })),
      ...left.map((act): Refused => ({ act, answer: { answer: 'refused', reason: 'CARD' }, isLeft: true })),
    ];
  }

  /** What stands in the place of a note now. */
  standing(note: string): Note | undefined {
    return this.table?.notes.find(({ id }) => id === note);
  }

  /** True if the words can be a note; else the fault says why not. */
  private isSound(text: string): boolean {
    const { length } = text.trim();
    this.fault = length === 0 ? say('floor.host.refused.EMPTY') : length > LONGEST ? say('floor.host.refused.TOO_LONG') : '';
    return this.fault === '';
  }

  async write(text: string): Promise<boolean> {
    const { item, kind } = this;
    if (!this.isSound(text) || item === '') {
      this.changed();
      return false;
    }
    this.removed = undefined;
    await this.put('note', { note: randomKey(), item, kind, text: text.trim(), on: 0 });
    return true;
  }

  async change(note: ShownNote, text: string, kind: Kind): Promise<boolean> {
    if (!this.isSound(text)) {
      this.changed();
      return false;
    }
    this.editing = undefined;
    if (text.trim() === note.text && kind === note.kind) {
      this.changed();
      return true;
    }
    await this.put('note', { note: note.id, item: note.item, kind, text: text.trim(), on: note.version });
    return true;
  }

  async remove(note: ShownNote): Promise<void> {
    this.removed = { note, on: note.version + 1 };
    await this.put('removal', { note: note.id, on: note.version });
  }

  async putBack(): Promise<void> {
    const { removed } = this;
    if (removed) {
      const { note, on } = removed;
      this.removed = undefined;
      await this.put('note', { note: note.id, item: note.item, kind: note.kind, text: note.text, on });
    }
  }

  async confirm(read: ShownNote[]): Promise<void> {
    this.isReading = this.toRead.length > read.length;
    await this.put('reading', { lines: read.map(({ id, version }) => ({ note: id, on: version })) });
  }

  get reading(): ShownNote[] {
    return this.toRead.slice(0, READ_AT_ONCE);
  }

  /** An ask that was never sent is let go; one that may have been is taken back. */
  async call(isWanted: boolean): Promise<void> {
    const last = this.acts.findLast((act) => act.kind === 'call' && act.body['table'] === this.number);
    if (last?.tries === 0) {
      await this.room.acts.drop(last);
      this.changed();
    } else {
      await this.put('call', { wish: isWanted ? 'COME' : 'NO_MORE' });
    }
  }

  async look(): Promise<void> {
    const { room } = this;
    const answer = await room.server.missing(room.session, room.card?.code ?? '', room.question?.id ?? '');
    this.missing = answer.kind === 'ANSWERED' ? answer.value : (this.missing ?? []);
    this.changed();
  }

  async enter(member: Named, choice: Choice): Promise<void> {
    this.entered = say('floor.host.vote.waits', member.name);
    this.missing = this.missing?.filter(({ id }) => id !== member.id);
    await this.put('entry', { question: this.room.question?.id ?? '', member: member.id, name: member.name, choice });
  }

  /** Puts the words in again: in the place of what stands, or as a new note where the host is now. */
  async again({ act, isLeft }: Refused): Promise<void> {
    const { note, kind, text, item } = act.body as unknown as WriteBody;
    const stands = isLeft ? undefined : this.standing(note);
    const known = this.table?.items.some(({ id }) => id === item) === true ? item : this.item;
    await this.put('note', { note: stands?.id ?? randomKey(), item: stands?.item ?? known, kind, text, on: stands?.version ?? 0 });
    await this.room.acts.drop(act);
    this.changed();
  }

  async letGo({ act }: Refused): Promise<void> {
    await this.room.acts.drop(act);
    this.changed();
  }

  private async put(kind: Act['kind'], body: Record<string, unknown>): Promise<void> {
    const id = randomKey();
    const act: Act = { id, kind, member: this.host, session: this.room.session, body: { id, table: this.number, ...body }, at: Date.now(), seq: 0, tries: 0 };
    await this.room.acts.put(() => ({ act, instead: [] }));
    this.changed();
  }

  private heard(act: Act, answer: Answer<unknown>): void {
    const came = answerOf(answer);
    const { table } = this;
    if (act.kind === 'entry') {
      const name = typeof act.body['name'] === 'string' ? act.body['name'] : '';
      this.entered = came.answer === 'in' ? say('floor.host.vote.in', name) : '';
    }
    if (table && act.body['table'] === table.table) {
      const { mine } = this.room;
      const gone = act.kind === 'removal' && came.answer === 'in' ? act.body['note'] : '';
      const notes = merged(table.notes, came.notes ?? []).filter(({ id }) => id !== gone);
      const help = act.kind === 'call' && came.help !== undefined ? came.help : table.help;
      this.room.mine = mine && { ...mine, table: { ...table, notes, help } };
    }
    this.changed();
  }
}
