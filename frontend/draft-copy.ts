import type { DraftExchange } from './draft-exchange';
import type { DraftState } from './draft-state';
import { Leftovers } from './tell-leftovers';

/** The copy of a draft that the server keeps, as long as the person wants one there: deletes it, at once or as soon as there is a connection. */
export class DraftCopy {
  /** Copies that the server has still to delete. */
  readonly leftovers: Leftovers;

  constructor(
    private readonly draft: DraftState,
    private readonly exchange: DraftExchange,
  ) {
    this.leftovers = new Leftovers(draft.link, draft.device, draft.server);
  }

  /** Deletes what could not be deleted before. */
  async clearLeftovers(): Promise<void> {
    await this.leftovers.clear();
    this.draft.told();
  }

  /** From now on the draft is kept here only, and what the server has of it is deleted. False if its files can't be brought back from there now. */
  async keepOnlyHere(): Promise<boolean> {
    const { draft } = this;
    const before = draft.kept;
    draft.put({ only: true });
    draft.told();
    await this.exchange.idle();
    if (before.acked === 0 && draft.kept.acked === 0 && draft.kept.out === null) {
      await draft.write();
      return true;
    }
    if (!(await draft.files.bringBack())) {
      draft.put({ only: false });
      draft.told();
      return false;
    }
    await this.deleteThere();
    return true;
  }

  private async deleteThere(): Promise<void> {
    const { draft } = this;
    const known = draft.kept;
    const copy = this.leftovers.note(draft.who);
    draft.renew();
    draft.standing.server = 'NOTHING';
    await draft.writeWith(copy);
    this.leftovers.count += 1;
    if ((await this.leftovers.delete(copy)) === 'ALREADY_SENT') {
      draft.put({ ...known, at: draft.kept.at, only: false });
      await draft.write();
      await this.exchange.versions.meet();
    }
    draft.told();
  }

  /** Deletes the draft here and on the server; if the server can't be reached now, as soon as it can. Nothing of the words is kept for that. */
  async discard(): Promise<'GONE' | 'HERE'> {
    const { draft } = this;
    const known = draft.kept.acked > 0 || draft.kept.out !== null;
    const copy = this.leftovers.note(draft.who);
    if (known) {
      await draft.device.write(copy).catch(() => undefined);
      this.leftovers.count += 1;
    }
    await draft.clear();
    draft.told();
    return known && (await this.leftovers.delete(copy)) === 'LOST' ? 'HERE' : 'GONE';
  }
}
