import 'Frontend/fm-ballot';
import { all, forgetOld, keyOf, remember } from 'Frontend/kept-votes';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

const AMINA = '019aaaaa-0000-7000-8000-000000000001';
const BEN = '019aaaaa-0000-7000-8000-000000000002';

let sent: string[] = [];

/** A member's screen in the room with a question open, and beside it the way out. */
function room(member: string): HTMLElement {
  const ballot = document.createElement('fm-ballot');
  ballot.setAttribute('member', member);
  ballot.setAttribute('session', 'first day');
  ballot.setAttribute('question', 'shall we');
  ballot.innerHTML = '<vaadin-radio-button checked data-choice="AGREE"></vaadin-radio-button><button id="cast-vote"></button>';
  ballot.addEventListener('fm-cast', (event) => sent.push((event as CustomEvent<{ choice: string }>).detail.choice));
  const out = document.createElement('button');
  out.dataset['signOut'] = '';
  out.id = 'out';
  document.body.append(ballot, out);
  return ballot;
}

const press = (control: string) => document.querySelector<HTMLElement>(control)?.click();
const cast = (member: string) => {
  room(member);
  press('#cast-vote');
  document.body.replaceChildren();
};
const signedOut = (member: unknown) => window.dispatchEvent(new CustomEvent('fm-signed-out', { detail: member }));
const left = () => [...all().keys()];

describe('Votes that wait on a device for their answer', () => {
  beforeEach(() => {
    sent = [];
  });

  afterEach(() => {
    document.body.replaceChildren();
    signedOut(AMINA);
    signedOut(BEN);
    localStorage.clear();
  });

  test('outlive the page', () => {
    cast(AMINA);
    expect(localStorage.getItem(keyOf(AMINA, 'first day', 'shall we'))).toContain('AGREE');
  });

  test('are gone from the device once their member signs out, and those of others are not', () => {
    cast(AMINA);
    cast(BEN);
    signedOut(AMINA);
    expect(left()).toEqual([keyOf(BEN, 'first day', 'shall we')]);
    expect(localStorage.length).toBe(1);
  });

  test('are gone too where they could only be kept with the page, or are damaged', () => {
    cast(AMINA);
    localStorage.setItem(keyOf(AMINA, 'second day', 'or this'), '{"cut off');
    signedOut(AMINA);
    expect(localStorage.length).toBe(0);
    expect(left()).toEqual([]);
  });

  test('are sent once more when the way out is pressed, before the session ends', () => {
    room(AMINA);
    press('#cast-vote');
    press('#out');
    expect(sent).toEqual(['AGREE', 'AGREE']);
  });

  test('stay when it is not said who signed out', () => {
    cast(AMINA);
    signedOut('');
    signedOut(undefined);
    expect(left()).toHaveLength(1);
  });

  test('are let go after a day on whatever page, whoever reads it', () => {
    const old = { id: 'x', question: 'shall we', choice: 'AGREE', inPlaceOf: '', at: Date.now() - 25 * 3_600_000 };
    remember(keyOf(BEN, 'first day', 'shall we'), old);
    cast(AMINA);
    forgetOld();
    expect(left()).toEqual([keyOf(AMINA, 'first day', 'shall we')]);
  });
});
