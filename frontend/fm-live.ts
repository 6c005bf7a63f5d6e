/**
 * Says how old the screen is, and that there is no signal when there is none. The server renews `beat` whenever it shows
 * something and every ten seconds besides; when it has not for long, or the connection is known to be gone, the screen is old.
 * Texts come from the server: `seconds`, `minutes`, `lost-seconds`, `lost-minutes` with {0} for a number, `notice` with {0} for
 * the time of the screen. The notice is put into the element with the class `fm-lost`.
 */
const SILENT_TOO_LONG = 30_000;

interface ConnectionState {
  readonly state: string;
  addStateChangeListener(listener: () => void): void;
}

class FmLive extends HTMLElement {
  static readonly observedAttributes = ['beat'];

  private heard = Date.now();
  private timer = 0;
  private readonly draw = () => this.show();

  connectedCallback() {
    this.heard = Date.now();
    this.timer = window.setInterval(this.draw, 1000);
    window.addEventListener('offline', this.draw);
    window.addEventListener('online', this.draw);
    this.connection()?.addStateChangeListener(this.draw);
    this.show();
  }

  disconnectedCallback() {
    window.clearInterval(this.timer);
    window.removeEventListener('offline', this.draw);
    window.removeEventListener('online', this.draw);
    document.documentElement.removeAttribute('data-fm-lost');
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

  private isLost(age: number): boolean {
    const state = this.connection()?.state;
    return !navigator.onLine || state === 'reconnecting' || state === 'connection-lost' || age > SILENT_TOO_LONG;
  }

  private show() {
    if (!this.isConnected) {
      return;
    }
    const age = Date.now() - this.heard;
    const lost = this.isLost(age);
    const seconds = Math.floor(age / 1000);
    const unit = seconds < 60 ? 'seconds' : 'minutes';
    const text = this.getAttribute(lost ? `lost-${unit}` : unit) ?? '';
    this.textContent = text.replace('{0}', String(seconds < 60 ? seconds : Math.floor(seconds / 60)));
    this.className = `fm-state fm-figure ${lost ? 'late' : 'open'}`;
    if (lost !== document.documentElement.hasAttribute('data-fm-lost')) {
      document.documentElement.toggleAttribute('data-fm-lost', lost);
      this.notice(lost);
    }
  }

  private notice(lost: boolean) {
    const place = document.querySelector('.fm-lost');
    if (place) {
      const time = new Date(this.heard).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
      place.textContent = lost ? (this.getAttribute('notice') ?? '').replace('{0}', time) : '';
    }
  }
}

customElements.define('fm-live', FmLive);
