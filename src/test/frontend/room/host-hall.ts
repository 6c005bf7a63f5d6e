import type { Note, Table, WriteBody } from 'Frontend/room/host-model';
import type { Membership, Mine } from 'Frontend/room/room-model';
import { CARDS, Hall } from './hall';

export const HOST = { priya: '4444-5555-6666-7777', again: '8888-9999-AAAA-BBBB' };

interface Sent {
  path: string;
  body: WriteBody & { lines?: { note: string; on: number }[]; wish?: string; member?: string; question?: string };
}

/** The hall with tables: answers hosts as the real server does. */
export class HostHall extends Hall {
  readonly sent: Sent[] = [];
  /** Of acts of hosts, as those of votes. */
  readonly hostFates: ('NOT_HEARD' | 'REPLY_LOST')[] = [];
  readonly notes = new Map<string, Note>();
  readonly gone = new Set<string>();
  items = [{ id: 'i1', title: 'Hear from the tables', prompt: '', kind: 'TALK', starts: '10:00', minutes: 30 }];
  help: string | null = null;
  refusal = '';
  private readonly done = new Set<string>();
  private readonly hall = this.fetch;

  constructor() {
    super();
    this.valid.set(HOST.priya, 'priya');
  }

  readonly tables = async (address: string, request: RequestInit): Promise<Response> => {
    const { pathname } = new URL(address, 'http://hall.example/');
    const card = (new Headers(request.headers).get('Authorization') ?? '').replace('Card ', '');
    if (!/\/(notes|removals|readings|calls|entries|missing)$/.test(pathname) || !this.hasSignal || !this.valid.has(card)) {
      return this.hall(address, request);
    }
    if (pathname.endsWith('/missing')) {
      return json([{ id: 'm1', name: 'Joyce Obi' }]);
    }
    const fate = this.hostFates.shift();
    if (fate === 'NOT_HEARD') {
      throw new TypeError('Failed to fetch');
    }
    const sent: Sent = { path: pathname.replace(/.*\//, ''), body: JSON.parse(request.body as string) as Sent['body'] };
    this.sent.push(sent);
    const answer = this.become(sent);
    if (fate === 'REPLY_LOST') {
      throw new TypeError('Failed to fetch');
    }
    return json({ at: this.at(), notes: [], ...answer });
  };

  /** Somebody else at the table changes a note. */
  change(id: string, text: string): void {
    const note = this.notes.get(id);
    if (note) {
      this.notes.set(id, { ...note, text, version: note.version + 1, readBack: false });
      this.show();
    }
  }

  remove(id: string): void {
    this.notes.delete(id);
    this.gone.add(id);
    this.show();
  }

  private become({ path, body }: Sent): object {
    if (this.refusal !== '') {
      return { answer: 'refused', reason: this.refusal };
    }
    const stands = this.notes.get(body.note);
    const again = this.done.has(body.id);
    this.done.add(body.id);
    switch (path) {
      case 'notes':
        return again ? { answer: 'in', notes: [stands] } : this.write(body, stands);
      case 'removals':
        if (stands && stands.version !== body.on) {
          return { answer: 'another', notes: [stands] };
        }
        this.notes.delete(body.note);
        this.gone.add(body.note);
        return { answer: 'in' };
      case 'readings': {
        const heard = (body.lines ?? []).map(({ note, on }) => ({ note: this.notes.get(note), on }));
        const others = heard.flatMap(({ note, on }) => (note && note.version !== on ? [note] : []));
        heard.forEach(({ note, on }) => note?.version === on && this.notes.set(note.id, { ...note, readBack: true }));
        return others.length > 0 ? { answer: 'another', notes: others } : { answer: 'in', notes: heard.map(({ note }) => note && this.notes.get(note.id)) };
      }
      case 'calls':
        this.help = body.wish === 'COME' ? this.at() : null;
        return { answer: 'in', help: this.help };
      default:
        return { answer: this.question?.state === 'OPEN' ? 'in' : 'too-late' };
    }
  }

  private write({ note, item, kind, text, on }: WriteBody, stands: Note | undefined): object {
    if (this.gone.has(note) && on < 2) {
      return { answer: 'gone' };
    }
    if (!this.items.some(({ id }) => id === item) && !stands) {
      return { answer: 'refused', reason: 'NO_SUCH_ITEM' };
    }
    if (stands && stands.version !== on) {
      return { answer: 'another', notes: [stands] };
    }
    const written: Note = { id: note, item, kind, text, version: on + 1, readBack: false, written: this.at() };
    this.notes.set(note, written);
    this.gone.delete(note);
    return { answer: 'in', notes: [written] };
  }

  override membership(member: string): Membership {
    return member === 'priya' ? { ...super.membership(member), host: true } : super.membership(member);
  }

  override mine(member: string): Mine {
    const table: Table = { table: 4, tables: 8, open: true, help: this.help, items: this.items, notes: [...this.notes.values()] };
    return member === 'priya' ? { ...super.mine(member), member: false, table } : super.mine(member);
  }
}

function json(body: unknown): Response {
  return new Response(JSON.stringify(body), { status: 200 });
}

export { CARDS };
