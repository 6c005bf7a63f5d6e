import '@vaadin/button';
import { html, LitElement } from 'lit';

/** How long what was just typed may take to reach the disk; the screen is clear before that. */
const PATIENCE = 400;

/** What a page does when its reader leaves in a hurry: resolves once nothing is lost. */
export type Farewell = () => Promise<void>;

const farewells = new Set<Farewell>();

/** Asks to be told before the page is cleared. Call what it returns to be told no more. */
export function beforeLeaving(farewell: Farewell): () => void {
  farewells.add(farewell);
  return () => farewells.delete(farewell);
}

/** “Leave this page”: clears the screen and the fields at once, asks nothing, and puts an empty page in this one's place in the history. */
class FmLeave extends LitElement {
  static override properties = { label: {} };

  declare label: string;

  constructor() {
    super();
    this.label = '';
  }

  protected override createRenderRoot() {
    return this;
  }

  private leave() {
    const done = [...farewells].map((farewell) => farewell());
    document.documentElement.replaceChildren(document.createElement('head'), document.createElement('body'));
    try {
      sessionStorage.clear();
    } catch {
      // Where nothing can be kept there is nothing to clear.
    }
    window.history.replaceState(null, '', '/');
    const gone = () => window.location.replace('about:blank');
    const late = new Promise((resolve) => window.setTimeout(resolve, PATIENCE));
    void Promise.race([Promise.allSettled(done), late]).then(gone);
  }

  protected override render() {
    return html`<vaadin-button id="leave" @click=${() => this.leave()}>${this.label}</vaadin-button>`;
  }
}

customElements.define('fm-leave', FmLeave);
