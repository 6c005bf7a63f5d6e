import type { DraftState } from './draft-state';
import { DraftVersions } from './draft-versions';
import { Retry } from './retry';
import type { Files } from './tell-files';
import { tooLong, withoutEmptySteps } from './tell-model';

const FIRST_WAIT = 2_000;
const LONGEST_WAIT = 60_000;

/** What goes to the server of a draft: saves it, carries its files, sends it; one thing at a time, and again after a while if no answer comes. */
export class DraftExchange {
  readonly versions: DraftVersions;
  private readonly retry = new Retry(FIRST_WAIT, LONGEST_WAIT, () => void this.reach());
  private work: Promise<void> | undefined;
  private carrying: ReturnType<Files['deliver']> | undefined;

  constructor(private readonly draft: DraftState) {
    this.versions = new DraftVersions(draft, (after) => this.again(after));
  }

  /** Does what is still to be done with the server, one thing at a time: saves or sends. */
  reach(): Promise<void> {
    this.work ??= this.toDo().finally(() => (this.work = undefined));
    return this.work;
  }

  /** Waits no longer. */
  reachNow(): Promise<void> {
    this.retry.reset();
    this.rest();
    return this.reach();
  }

  /** Tries nothing again of its own accord. */
  rest(): void {
    this.retry.rest();
  }

  /** Resolves once nothing is on its way. */
  async idle(): Promise<void> {
    await this.work;
    await this.carrying;
  }

  private async toDo(): Promise<void> {
    const { draft } = this;
    if (draft.isOver()) {
      return;
    }
    if (this.maySave()) {
      await this.save();
      if (draft.kept.sending && (draft.isOver() || draft.standing.server === 'REFUSED' || draft.standing.conflict)) {
        await draft.notSent();
      }
      if (draft.isOver()) {
        return;
      }
    }
    if (draft.files.waiting.length > 0 && draft.kept.acked > 0 && !draft.standing.conflict && (!draft.kept.only || draft.kept.sending)) {
      await this.carry();
    }
    if (draft.kept.sending && draft.files.waiting.length === 0) {
      await this.deliver();
    }
  }

  /** What is sent changes no more, but the draft must be there for its files. What was sent once has no draft. */
  private maySave(): boolean {
    const { kept, files } = this.draft;
    return !kept.over && (kept.sending ? files.waiting.length > 0 : !kept.only);
  }

  private async save(): Promise<void> {
    const { draft } = this;
    while (!draft.ended && this.maySave() && !draft.standing.conflict && draft.isAhead) {
      if (tooLong(draft.kept.content).length > 0 && !draft.kept.out) {
        draft.set({ server: 'TOO_LONG' });
        return;
      }
      if (!(await this.saveOnce())) {
        return;
      }
    }
  }

  /** True if it may go on. */
  private async saveOnce(): Promise<boolean> {
    const { draft } = this;
    const { kept } = draft;
    const out = kept.out ?? { revision: kept.acked + 1, at: kept.at, content: withoutEmptySteps(kept.content) };
    draft.put({ out });
    await draft.write();
    if (draft.standing.server !== 'SAVED') {
      draft.set({ server: 'SAVING' });
    }
    const answer = await draft.server.save(draft.who, out.revision, out.content);
    if (answer.kind === 'ANSWERED') {
      this.acknowledged(answer.value.revision, out.at);
      return true;
    }
    if (answer.kind === 'LOST') {
      this.again(answer.after);
      return false;
    }
    if (answer.reason === 'newer-on-server' || answer.reason === 'already-sent') {
      return this.versions.meet();
    }
    draft.refused(answer.reason, answer.detail);
    return false;
  }

  private acknowledged(revision: number, at: number): void {
    this.retry.reset();
    this.draft.put({ acked: revision, ackedAt: at, out: null });
    void this.draft.write();
    this.draft.set({ server: 'SAVED', refusal: '', advice: '' });
  }

  /** Lets the files go; saving waits for them only if all of it is to be sent. */
  private async carry(): Promise<void> {
    const { draft } = this;
    this.carrying ??= draft.files.deliver().finally(() => (this.carrying = undefined));
    const carried = this.carrying.then(async (how) => {
      if (how === 'LOST') {
        this.again(0);
      } else if (draft.kept.sending && how === 'REFUSED') {
        await draft.notSent();
        draft.set({ refusal: 'file' });
      }
    });
    if (draft.kept.sending) {
      await carried;
    }
  }

  private async deliver(): Promise<void> {
    const { draft } = this;
    if (!navigator.onLine) {
      draft.set({ server: 'LOST', busy: false });
      return;
    }
    draft.put({ tried: true });
    await draft.write();
    const answer = await draft.server.send(draft.who, draft.kept.acked, draft.kept.content, draft.kept.choices);
    if (answer.kind === 'LOST') {
      this.again(answer.after);
    } else if (answer.kind === 'ANSWERED') {
      const sent = answer.value;
      await draft.clear();
      draft.set({ sent });
    } else if (answer.reason === 'newer-on-server' || answer.reason === 'already-sent') {
      if (await this.versions.meet()) {
        await this.deliver();
      }
    } else {
      await draft.notSent();
      draft.refused(answer.reason, answer.detail);
    }
  }

  private again(after: number): void {
    this.draft.set({ server: 'LOST', busy: this.draft.server.busy });
    this.retry.later(after);
  }
}
