import type { DraftState } from './draft-state';
import { isSame, together, withoutEmptySteps } from './tell-model';
import type { Draft } from './tell-server';

/** What other devices made of a draft: finds out which version is newer, and has the person settle it where both are. */
export class DraftVersions {
  /** @param lost called when the server gave no answer, with how long it wants to be left alone */
  constructor(
    private readonly draft: DraftState,
    private readonly lost: (after: number) => void,
  ) {}

  /** Another device may have gone on with it, or sent it: looks at what is there. True if what is here may go on its way. */
  async meet(): Promise<boolean> {
    const { draft } = this;
    const answer = await draft.server.draft(draft.who);
    if (answer.kind === 'LOST') {
      this.lost(answer.after);
      return false;
    }
    if (answer.kind === 'REFUSED') {
      await draft.notSent();
      draft.refused(answer.reason, answer.detail);
      return false;
    }
    return this.met(answer.value);
  }

  private async met(there: Draft): Promise<boolean> {
    const { draft } = this;
    const { kept } = draft;
    const sent = there.stage !== 'DRAFT';
    if (isSame(there.content, withoutEmptySteps(kept.content))) {
      draft.put({ acked: there.revision, ackedAt: kept.at, out: null });
    } else if (!sent && kept.out && isSame(there.content, kept.out.content)) {
      // Our own, whose answer was lost.
      draft.put({ acked: there.revision, ackedAt: kept.out.at, out: null });
    } else if (!(sent && kept.over && kept.acked === there.revision)) {
      const unchanged = kept.ackedAt === kept.at && !kept.sending;
      draft.put({ out: null });
      await draft.notSent();
      draft.set(sent && unchanged ? { alreadySent: true } : { conflict: { revision: there.revision, content: there.content, sent } });
      return false;
    }
    await draft.write();
    if (sent && !draft.kept.sending && !draft.kept.over) {
      draft.set({ alreadySent: true });
      return false;
    }
    return true;
  }

  /** Looks whether another device went on with it meanwhile. True if what is here may go on its way. */
  async compare(): Promise<boolean> {
    const { draft } = this;
    void draft.files.look();
    const answer = await draft.server.draft(draft.who);
    if (draft.ended || answer.kind !== 'ANSWERED') {
      return true;
    }
    const there = answer.value;
    if (there.stage !== 'DRAFT') {
      await this.met(there);
      return false;
    }
    if (there.revision > draft.kept.acked && !draft.kept.out) {
      if (draft.kept.at === draft.kept.ackedAt) {
        draft.take(there.revision, there.content);
      } else {
        await this.met(there);
      }
      return false;
    }
    draft.set({ server: draft.isAhead ? 'NOTHING' : 'SAVED' });
    return true;
  }

  /**
   * Settles which of two versions stands: this device's, the server's, or both in one. Neither is lost before the person says so. If the
   * server's was sent, the others take its place once they are sent too. True if what stands is still to be saved.
   */
  async settle(which: 'MINE' | 'THEIRS' | 'BOTH'): Promise<boolean> {
    const { draft } = this;
    const there = draft.standing.conflict;
    if (!there) {
      return false;
    }
    draft.standing.conflict = null;
    if (which === 'THEIRS' && there.sent) {
      await draft.clear();
      draft.set({ alreadySent: true });
      return false;
    }
    if (which === 'THEIRS') {
      draft.take(there.revision, there.content);
      return false;
    }
    const content = which === 'BOTH' ? together(draft.kept.content, there.content) : draft.kept.content;
    draft.edit({ content, acked: there.revision, out: null, over: there.sent, page: 'WORDS' });
    return true;
  }
}
