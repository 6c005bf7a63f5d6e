import type { Answer } from '../answer';
import { randomKey } from '../random-key';
import type { Room } from './room';
import type { Act } from './room-device';
import { say } from './room-texts';
import { EACH, isUpToDate, LONGEST_QUESTION, type Own, type Ticked, type WitnessAnswer, type WitnessRound } from './witness-model';

/** A hall does not ask all at once. */
const SPREAD = 2_000;
const AGAIN = 5_000;

/** A question of this member's as it stands, with what was done to it here and is not answered yet. */
export interface ShownOwn extends Own {
  waits: '' | 'ASK' | 'TAKE_BACK';
}

/** What a member does with questions to witnesses: each act is kept on the device until the server has said what became of it. */
export class Witnessing {
  fault = '';
  /** What became of ticks, if it is not what the member ticked last. */
  tickNotice = '';
  private isAsking = false;

  constructor(
    readonly room: Room,
    readonly changed: () => void,
    private readonly spread: () => number = () => Math.random() * SPREAD,
  ) {
    room.partHears = (act, answer) => this.heard(act, answer);
  }

  get round(): WitnessRound | undefined {
    return this.room.shared?.witnesses;
  }

  private get member(): string {
    return this.room.card?.member.id ?? '';
  }

  private waiting(kind: Act['kind']): Act[] {
    return this.room.acts.of(this.member, this.room.session).filter((act) => act.kind === kind);
  }

  /** Asks for what is new, if something is. */
  look(): void {
    const { round } = this;
    if (!round || this.isAsking || !navigator.onLine || isUpToDate(this.room.questions, round)) {
      return;
    }
    this.isAsking = true;
    window.setTimeout(() => void this.ask(), this.room.questions ? this.spread() : 0);
  }

  private async ask(): Promise<void> {
    const { room } = this;
    const came = await room.server.questions(room.session, room.card?.code ?? '');
    if (came.kind === 'ANSWERED') {
      room.questions = came.value;
      room.remember();
    }
    window.setTimeout(() => (this.isAsking = false), came.kind === 'ANSWERED' ? 0 : AGAIN);
    this.changed();
  }

  /** Of all rounds, with those that were not sent yet. */
  get own(): ShownOwn[] {
    const back = new Set(this.waiting('unask').map(({ body }) => body['asked']));
    const told = (this.room.questions?.own ?? []).map((own): ShownOwn => ({ ...own, waits: back.has(own.id) ? 'TAKE_BACK' : '' }));
    const asks = this.waiting('ask').filter(({ id }) => told.every((own) => own.id !== id));
    return [...told, ...asks.map((act): ShownOwn => ({ ...fresh(act), waits: back.has(act.id) ? 'TAKE_BACK' : 'ASK' }))];
  }

  /** How many more can be asked in this round. */
  get left(): number {
    const { round } = this;
    return EACH - this.own.filter((own) => own.round === round?.round && own.waits !== 'TAKE_BACK').length;
  }

  /** What was not asked, and why. */
  get refused(): { act: Act; why: string }[] {
    const { room } = this;
    return room.acts.refused
      .filter((act) => act.kind === 'ask' && act.session === room.session && act.member === this.member)
      .map((act) => ({ act, why: say(`floor.witness.refused.${reasonOf(act.refusal)}`) }));
  }

  /** True if it is kept and on its way. */
  async put(text: string): Promise<boolean> {
    const { round } = this;
    const words = text.trim();
    this.fault = words === '' ? say('floor.witness.refused.EMPTY') : words.length > LONGEST_QUESTION ? say('floor.witness.refused.TOO_LONG') : '';
    if (this.fault !== '' || !round) {
      this.changed();
      return false;
    }
    await this.keep('ask', { round: round.round, text: words }, []);
    return true;
  }

  /** What was never sent is not sent any more. */
  async takeBack(own: ShownOwn): Promise<void> {
    const act = this.waiting('ask').find(({ id }) => id === own.id);
    if (act?.tries === 0) {
      await this.room.acts.drop(act);
      this.changed();
    } else {
      await this.keep('unask', { round: own.round, asked: own.id }, []);
    }
  }

  async letGo(act: Act): Promise<void> {
    await this.room.acts.drop(act);
    this.changed();
  }

  /** The numbers of the questions that are ticked here, sent or not. */
  get ticked(): Set<number> {
    const waits = this.ticksOfRound.at(-1)?.body['on'] as number[] | undefined;
    return new Set(waits ?? this.filed?.questions ?? []);
  }

  get ticksWait(): Act | undefined {
    return this.ticksOfRound.at(-1);
  }

  private get ticksOfRound(): Act[] {
    return this.waiting('tick').filter(({ body }) => body['round'] === this.round?.round);
  }

  private get filed(): Ticked | null {
    const { questions } = this.room;
    return questions?.round === this.round?.round ? (questions?.ticked ?? null) : null;
  }

  async tick(n: number, isOn: boolean): Promise<void> {
    const { round, filed } = this;
    if (!round) {
      return;
    }
    const on = this.ticked;
    if (isOn) {
      on.add(n);
    } else {
      on.delete(n);
    }
    this.tickNotice = '';
    const before = this.ticksOfRound;
    const earlier = before.flatMap((act) => [...(act.body['inPlaceOf'] as string[]), act.id]);
    const inPlaceOf = [...new Set([...earlier, ...(filed ? [filed.id] : [])])];
    await this.keep('tick', { round: round.round, on: [...on].sort((one, other) => one - other), inPlaceOf }, before);
  }

  private async keep(kind: Act['kind'], body: Record<string, unknown>, before: readonly Act[]): Promise<void> {
    const id = randomKey();
    const act: Act = { id, kind, member: this.member, session: this.room.session, body: { id, ...body }, at: Date.now(), seq: 0, tries: 0 };
    await this.room.acts.put(() => ({ act, instead: before.map((one) => one.id) }));
    this.changed();
  }

  private heard(act: Act, answer: Answer<unknown>): void {
    const { questions } = this.room;
    const came: WitnessAnswer = answer.kind === 'ANSWERED' ? (answer.value as WitnessAnswer) : { answer: 'refused' };
    if (act.kind === 'tick') {
      this.ticksHeard(came);
    } else if (questions && came.answer === 'in') {
      const asked = act.kind === 'ask' ? act.id : act.body['asked'];
      const others = questions.own.filter(({ id }) => id !== asked);
      this.room.questions = { ...questions, own: act.kind === 'ask' ? [...others, fresh(act)] : others };
    }
    this.room.remember();
    this.changed();
  }

  private ticksHeard(came: WitnessAnswer): void {
    const { questions } = this.room;
    if (questions && came.ticked) {
      this.room.questions = { ...questions, ticked: came.ticked };
    }
    this.tickNotice = came.answer === 'in' ? '' : say(came.answer === 'another' ? 'floor.witness.tick.another' : 'floor.witness.tick.late');
  }
}

function fresh(act: Act): Own {
  const words = act.body['text'] as string;
  return { round: act.body['round'] as number, id: act.id, words, own: words, outcome: 'ASKED', answer: '' };
}

function reasonOf(refusal: unknown): string {
  const came = refusal as Answer<unknown> | undefined;
  const value = came?.kind === 'ANSWERED' ? (came.value as WitnessAnswer) : undefined;
  return value?.answer === 'too-late' ? 'TOO_LATE' : (value?.reason ?? 'OTHER');
}
