/**
 * Says how old the screen is, and that there is no signal or no session when there is none. The server renews `beat` whenever it
 * shows something and every ten seconds besides; when it has not for long, or the connection is known to be gone, the screen is old.
 * A page that hears nothing asks whether its person is still signed in: the session may have ended, or the
 * server been started anew. Then `data-fm-signed-out` stands at the root, and the page shows what is in the class `fm-signed-out`.
 * Texts come from the server: `seconds`, `minutes`, `lost-seconds`, `lost-minutes` with {0} for a number, `notice` with {0} for
 * the time of the screen, `signed-out`. The notice is put into the element with the class `fm-lost`.
 */
const SILENT_TOO_LONG = 30_000;
const ASKED_AGAIN = 5_000;

interface ConnectionState {
  readonly state: string;
  addStateChangeListener(listener: () => void): void;
}

const root = document.documentElement;

class FmLive extends HTMLElement {
  static readonly observedAttributes = ['beat'];

  private heard = Date.now();
  private asked = 0;
  private timer = 0;
  private readonly draw = () => this.show();

  connectedCallback() {
    this.heard = Date.now();
    this.timer = window.setInterval(() => this.tick(), 1000);
    window.addEventListener('offline', this.draw);
    window.addEventListener('online', this.draw);
    this.connection()?.addStateChangeListener(this.draw);
    this.show();
  }

  disconnectedCallback() {
    window.clearInterval(this.timer);
    window.removeEventListener('offline', this.draw);
    window.removeEventListener('online', this.draw);
    root.removeAttribute('data-fm-lost');
    root.removeAttribute('data-fm-signed-out');
  }

  attributeChangedCallback() {
    this.heard = Date.now();
    if (this.isConnected) {
      this.show();
    }
  }

  private connection(): ConnectionState | undefined {
    return (window as unknown as { Vaadin?: { connectionState?: ConnectionState } }).Vaadin?.connectionState;
  }

  private isSilent(): boolean {
    const state = this.connection()?.state;
    return state === 'reconnecting' || state === 'connection-lost' || Date.now() - this.heard > SILENT_TOO_LONG;
  }

  private tick() {
    if (navigator.onLine && this.isSilent() && Date.now() - this.asked > ASKED_AGAIN) {
      void this.ask();
    }
    this.show();
  }

  /** Only an answer tells: a server that can't be reached has not signed anybody out. */
  private async ask() {
    this.asked = Date.now();
    try {
      const answer = await fetch(new URL('api/v1/session', document.baseURI), { cache: 'no-store' });
      const standing = (await answer.json()) as { signedIn: boolean };
      if (this.isConnected) {
        root.toggleAttribute('data-fm-signed-out', !standing.signedIn);
        this.show();
      }
    } catch {
      // No signal, which is said already.
    }
  }

  private show() {
    if (!this.isConnected) {
      return;
    }
    const signedOut = root.hasAttribute('data-fm-signed-out');
    const lost = !navigator.onLine || this.isSilent();
    this.textContent = signedOut ? this.getAttribute('signed-out') : this.age(lost);
    this.className = `fm-state fm-figure ${signedOut || lost ? 'late' : 'open'}`;
    root.toggleAttribute('data-fm-lost', lost);
    this.notice(lost && !signedOut);
  }

  private age(lost: boolean): string {
    const seconds = Math.floor((Date.now() - this.heard) / 1000);
    const unit = seconds < 60 ? 'seconds' : 'minutes';
    const text = this.getAttribute(lost ? `lost-${unit}` : unit) ?? '';
    return text.replace('{0}', String(seconds < 60 ? seconds : Math.floor(seconds / 60)));
  }

  private notice(needed: boolean) {
    const place = document.querySelector('.fm-lost');
    if (place && needed !== (place.textContent !== '')) {
      const time = new Date(this.heard).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
      place.textContent = needed ? (this.getAttribute('notice') ?? '').replace('{0}', time) : '';
    }
  }
}

customElements.define('fm-live', FmLive);
