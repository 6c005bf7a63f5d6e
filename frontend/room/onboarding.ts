import type { Answer } from '../answer';
import { randomKey } from '../random-key';
import type { Room } from './room';
import type { Act, Card } from './room-device';

export type YesNo = 'YES' | 'NO';

export const CHOICES = ['photo', 'named', 'news'] as const;

export type ChoiceName = (typeof CHOICES)[number];

export interface Answers extends Record<ChoiceName, YesNo> {
  at: string;
  email: string;
  needs: string[];
  interpreter: string;
  line: string;
}

/** What a member reads before they take part, and what they answered last. */
export interface OnboardingPage {
  assembly: { id: string; name: string };
  promise: { who: string; text: string; respondBy: string } | null;
  needs: string[];
  answers: Answers | null;
}

/** What is filled in on this page; nothing is chosen beforehand. */
export type Draft = Partial<Record<ChoiceName, YesNo>> & { email: string; needs: string[]; interpreter: string; line: string };

const EMPTY: Draft = { email: '', needs: [], interpreter: '', line: '' };

/** The onboarding of one member on this page. What they answer goes through the queue of acts, so that it is sent when the signal is back. */
export class Onboarding {
  page: OnboardingPage | undefined;
  draft: Draft = EMPTY;
  /** Why the page could not be read. */
  fault: '' | 'lost' | 'refused' = '';
  /** Which choices are missing, once it was tried to finish. */
  missing: ChoiceName[] = [];
  /** When the server has kept it, by its time; or that it did not. */
  kept = '';
  isRefused = false;

  constructor(
    readonly room: Room,
    readonly card: Card,
    private readonly told: () => void,
  ) {
    room.onboardingHears = (act, answer) => this.heard(act, answer);
  }

  async open(): Promise<void> {
    const answer = await this.room.server.onboarding<OnboardingPage>(this.card.code);
    if (answer.kind === 'ANSWERED') {
      this.page = answer.value;
      const { answers } = answer.value;
      this.draft = (this.waiting?.body as Draft | undefined) ?? answers ?? EMPTY;
      this.kept = answers?.at ?? '';
      this.fault = '';
    } else {
      this.fault = answer.kind === 'LOST' ? 'lost' : 'refused';
    }
    this.told();
  }

  /** What was answered here and the server has not kept yet. */
  get waiting(): Act | undefined {
    return this.room.acts.waiting.findLast(({ kind, member }) => kind === 'onboarding' && member === this.card.member.id);
  }

  change(change: Partial<Draft>): void {
    this.draft = { ...this.draft, ...change };
    this.missing = this.missing.filter((name) => this.draft[name] === undefined);
    this.told();
  }

  need(need: string, isNeeded: boolean): void {
    const others = this.draft.needs.filter((one) => one !== need);
    this.change({ needs: isNeeded ? [...others, need] : others });
  }

  /** Keeps what is filled in and sends it, unless a choice is missing. */
  async finish(): Promise<void> {
    this.missing = CHOICES.filter((name) => this.draft[name] === undefined);
    if (this.missing.length > 0) {
      this.told();
      return;
    }
    const { photo, named, news, email, needs, interpreter, line } = this.draft;
    const body = { id: randomKey(), photo, named, news, email: news === 'YES' ? email : '', needs, interpreter, line };
    const member = this.card.member.id;
    this.isRefused = false;
    this.kept = '';
    await this.room.acts.put((waiting) => ({
      act: { id: body.id, kind: 'onboarding', member, session: '', body, at: Date.now(), seq: 0, tries: 0 },
      // What was answered before and never sent is not sent any more.
      instead: waiting.filter((act) => act.kind === 'onboarding' && act.member === member && act.tries === 0).map(({ id }) => id),
    }));
    this.told();
  }

  private heard(act: Act, answer: Answer<unknown>): void {
    if (act.member !== this.card.member.id) {
      return;
    }
    const came = answer.kind === 'ANSWERED' ? (answer.value as { answer: string; at: string }) : undefined;
    this.isRefused = came?.answer !== 'in';
    this.kept = came?.answer === 'in' ? came.at : '';
    this.told();
  }
}
