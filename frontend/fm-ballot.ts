/**
 * Keeps the votes that a member cast on this device until the server has said what became of each, and sends them until then: at once,
 * when the signal is back, when the page is opened again, after signing in again, and once more before the member signs out. Sending is the event
 * `fm-cast`.
 *
 * The server says in attributes whose votes they are (`member`, in `session`), which `question` is open, which `vote` of theirs it
 * holds on it with which `choice`, and which votes are `answered`. Towards the page: `pending` is "sending" while a vote on that
 * question is not answered, and "waiting" after two seconds or without a signal; `other` is there while the choice on the screen is
 * not the one that is in; `unchosen` after a press of the button without a choice.
 */
import { isLost, keepAsking } from './fm-live';
import { all, forget, forgetOld, type Kept, keyOf, remember } from './kept-votes';
import { randomKey } from './random-key';

const SOON = 2000;
const AGAIN = 8000;
class FmBallot extends HTMLElement {
  static readonly observedAttributes = ['member', 'question', 'vote', 'choice', 'answered'];

  private soon = 0;
  private again = 0;
  private stopAsking: () => void = () => undefined;
  private readonly observer = new MutationObserver(() => this.judge());
  private readonly pressed = (event: Event) => {
    if ((event.target as Element).closest('#cast-vote')) {
      this.cast();
    }
  };
  private readonly retry = () => this.sendAll();
  /** Before the press itself goes to the server: what waits arrives before the session ends. */
  private readonly leaving = (event: Event) => {
    if ((event.target as Element).closest('[data-sign-out]')) {
      this.sendAll();
    }
  };
  private readonly elsewhere = () => this.judge();

  connectedCallback() {
    this.observer.observe(this, { subtree: true, childList: true, attributes: true, attributeFilter: ['checked'] });
    this.addEventListener('click', this.pressed);
    window.addEventListener('online', this.retry);
    window.addEventListener('click', this.leaving, true);
    window.addEventListener('storage', this.elsewhere);
    this.again = window.setInterval(this.retry, AGAIN);
    this.stopAsking = keepAsking(() => this.mine().length > 0);
    forgetOld();
    // The server listens only once it has put the element there.
    window.setTimeout(this.retry);
    this.judge();
  }

  disconnectedCallback() {
    this.observer.disconnect();
    this.removeEventListener('click', this.pressed);
    window.removeEventListener('online', this.retry);
    window.removeEventListener('click', this.leaving, true);
    window.removeEventListener('storage', this.elsewhere);
    window.clearInterval(this.again);
    window.clearTimeout(this.soon);
    this.stopAsking();
  }

  attributeChangedCallback() {
    const answered = new Set((this.getAttribute('answered') ?? '').split(' '));
    for (const kept of this.mine()) {
      if (answered.has(kept.id)) {
        forget(this.key(kept.question));
      }
    }
    this.judge();
  }

  private key(question: string) {
    return keyOf(this.getAttribute('member') ?? '', this.getAttribute('session') ?? '', question);
  }

  private mine(): Kept[] {
    const start = this.key('');
    return [...all()].filter(([key]) => key.startsWith(start)).map(([, kept]) => kept);
  }

  private pendingHere(): Kept | undefined {
    return this.mine().find((kept) => kept.question === this.getAttribute('question'));
  }

  private chosen() {
    return this.querySelector<HTMLElement>('vaadin-radio-button[checked]')?.dataset['choice'] ?? '';
  }

  private cast() {
    const question = this.getAttribute('question') ?? '';
    const choice = this.chosen();
    this.toggleAttribute('unchosen', choice === '');
    if (choice === '') {
      this.querySelector<HTMLElement>('vaadin-radio-button')?.focus();
    }
    if (choice === '' || question === '') {
      return;
    }
    const before = this.pendingHere();
    const inPlaceOf = [before?.inPlaceOf, before?.id, this.getAttribute('vote')].filter((id) => id).join(' ');
    const kept: Kept = { id: randomKey(), question, choice, inPlaceOf, at: Date.now() };
    remember(this.key(question), kept);
    this.send(kept);
    this.judge();
  }

  private sendAll() {
    if (navigator.onLine) {
      this.mine().forEach((kept) => this.send(kept));
    }
  }

  private send(kept: Kept) {
    this.dispatchEvent(new CustomEvent('fm-cast', { detail: kept }));
  }

  private judge() {
    const pending = this.pendingHere();
    const chosen = this.chosen();
    if (chosen !== '') {
      this.removeAttribute('unchosen');
    }
    const isOpen = (this.getAttribute('question') ?? '') !== '';
    this.toggleAttribute('other', isOpen && chosen !== '' && chosen !== (pending?.choice ?? this.getAttribute('choice') ?? ''));
    if (!pending) {
      window.clearTimeout(this.soon);
      this.removeAttribute('pending');
    } else if (!this.hasAttribute('pending')) {
      this.setAttribute('pending', isLost() ? 'waiting' : 'sending');
      this.soon = window.setTimeout(() => this.pendingHere() && this.setAttribute('pending', 'waiting'), SOON);
    }
  }
}

customElements.define('fm-ballot', FmBallot);
