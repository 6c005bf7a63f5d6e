import { randomKey } from '../random-key';
import type { Room } from './room';
import type { Act } from './room-device';
import { say } from './room-texts';

/** A hall does not ask all at once. */
const SPREAD = 3_000;
const AGAIN = 10_000;
export const HIGHEST = 5;

export interface Form {
  /** From 1 to 5, or 0 for what does not apply; what is missing was left out. */
  scores: Record<string, number>;
  good: string;
  better: string;
}

export interface Standing {
  stage: 'NOT_YET' | 'OPEN' | 'CLOSED';
  last: string;
  aspects: string[];
  own: (Form & { id: string }) | null;
}

interface Came {
  answer: 'in' | 'another' | 'refused';
  own?: Form & { id: string };
  reason?: string;
}

const EMPTY: Form = { scores: {}, good: '', better: '' };

/** One member's evaluation of the session on this page. What they fill in goes through the queue of acts, and the server says whether it was in time. */
export class Evaluating {
  standing: Standing | undefined;
  draft: Form = EMPTY;
  isTouched = false;
  /** What became of the form that was sent last, if that was not kept. */
  notice = '';
  fault = '';
  private isAsking = false;

  constructor(
    readonly room: Room,
    private readonly changed: () => void,
    private readonly spread: () => number = () => Math.random() * SPREAD,
  ) {
    room.evaluationHears = (act, value) => this.heard(act, value as Came | undefined);
  }

  /** Asks how it stands, unless that is known. What is being filled in here stays. */
  look(): void {
    if ((this.standing && this.standing.stage !== 'NOT_YET') || this.isAsking || !navigator.onLine) {
      return;
    }
    this.isAsking = true;
    window.setTimeout(() => void this.ask(), this.spread());
  }

  private async ask(): Promise<void> {
    const { room } = this;
    const came = await room.server.evaluation<Standing>(room.session, room.card?.code ?? '');
    if (came.kind === 'ANSWERED') {
      this.standing = came.value;
      if (!this.isTouched) {
        this.draft = (this.waiting?.body as Form | undefined) ?? came.value.own ?? EMPTY;
      }
    }
    window.setTimeout(() => (this.isAsking = false), this.standing && this.standing.stage !== 'NOT_YET' ? 0 : AGAIN);
    this.changed();
  }

  /** What was sent here and the server has not answered yet. */
  get waiting(): Act | undefined {
    return this.acts.at(-1);
  }

  private get acts(): Act[] {
    const { acts, card, session } = this.room;
    return acts.of(card?.member.id ?? '', session).filter(({ kind }) => kind === 'evaluation');
  }

  /** What was not taken, and its author has not let go of. */
  get refused(): Act | undefined {
    const { acts, card, session } = this.room;
    return acts.refused.findLast((act) => act.kind === 'evaluation' && act.session === session && act.member === card?.member.id);
  }

  change(change: Partial<Form>): void {
    this.draft = { ...this.draft, ...change };
    this.isTouched = true;
    this.fault = '';
    this.changed();
  }

  score(aspect: string, score: number): void {
    this.change({ scores: { ...this.draft.scores, [aspect]: score } });
  }

  async send(): Promise<void> {
    const { draft, room, standing } = this;
    const form: Form = { scores: draft.scores, good: draft.good.trim(), better: draft.better.trim() };
    if (Object.keys(form.scores).length === 0 && form.good === '' && form.better === '') {
      this.fault = say('floor.evaluation.refused.EMPTY');
      this.changed();
      return;
    }
    const member = room.card?.member.id ?? '';
    const before = this.acts;
    const earlier = before.flatMap((act) => [...(act.body['inPlaceOf'] as string[]), act.id]);
    const inPlaceOf = [...new Set([...earlier, ...(standing?.own ? [standing.own.id] : [])])];
    const id = randomKey();
    const act: Act = { id, kind: 'evaluation', member, session: room.session, body: { id, ...form, inPlaceOf }, at: Date.now(), seq: 0, tries: 0 };
    Object.assign(this, { notice: '', fault: '', isTouched: false });
    await room.acts.put(() => ({ act, instead: before.map((one) => one.id) }));
    this.changed();
  }

  async letGo(): Promise<void> {
    const { refused } = this;
    if (refused) {
      await this.room.acts.drop(refused);
      this.changed();
    }
  }

  private heard(act: Act, came: Came | undefined): void {
    if (this.standing && came?.own) {
      this.standing = { ...this.standing, own: came.own };
    }
    if (this.standing && came?.reason === 'CLOSED') {
      this.standing = { ...this.standing, stage: 'CLOSED' };
    }
    if (came?.answer === 'another' && came.own) {
      this.notice = say('floor.evaluation.another');
      this.draft = came.own;
      this.isTouched = false;
      void this.room.acts.drop(act);
    } else if (came?.answer !== 'in') {
      this.notice = say(`floor.evaluation.refused.${came?.reason ?? 'NOT_A_MEMBER'}`);
    }
    this.changed();
  }
}
