/**
 * Holds a member's choices and what is known of their vote. The server says in `acknowledged` which choice the store has. As long
 * as the choice on the screen is another one, the vote is not in, whatever the network does: `pending` is then "sending", and
 * "waiting" after two seconds or without a signal.
 */
const SOON = 2000;

class FmBallot extends HTMLElement {
  private timer = 0;
  private readonly observer = new MutationObserver(() => this.judge());

  connectedCallback() {
    this.observer.observe(this, {
      subtree: true,
      childList: true,
      attributes: true,
      attributeFilter: ['checked', 'acknowledged'],
    });
    this.judge();
  }

  disconnectedCallback() {
    this.observer.disconnect();
    window.clearTimeout(this.timer);
  }

  private judge() {
    const chosen = this.querySelector<HTMLElement>('vaadin-radio-button[checked]')?.dataset['choice'] ?? '';
    const pending = chosen !== '' && chosen !== (this.getAttribute('acknowledged') ?? '');
    if (!pending) {
      window.clearTimeout(this.timer);
      this.timer = 0;
      this.removeAttribute('pending');
    } else if (!this.hasAttribute('pending')) {
      this.setAttribute('pending', document.documentElement.hasAttribute('data-fm-lost') || !navigator.onLine ? 'waiting' : 'sending');
      this.timer = window.setTimeout(() => this.setAttribute('pending', 'waiting'), SOON);
    }
  }
}

customElements.define('fm-ballot', FmBallot);
