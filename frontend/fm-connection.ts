/**
 * The line that says that the connection is lost, on every page.
 *
 * Room: it lies above the page at the top of the window, so the page is moved down by its height and what sticks to the top stands below
 * it. The height is in `--fm-strip` at the root.
 *
 * End: Flow forgets to say that it is connected again when the browser told it of the signal while it was sending something again: it is
 * answered, and goes on saying that it tries. So a page that waits for no answer any more, while the browser has a signal, asks the server for a sign of
 * life and then says so itself.
 */
const LOOK = 500;
const ASK_AGAIN = 3_000;
const CONNECTED = 'connected';

interface FlowWindow {
  readonly Vaadin?: {
    readonly connectionState?: { state: string; readonly offline: boolean };
    readonly Flow?: { readonly clients?: Record<string, { isActive?: () => boolean }> };
  };
}

let asked = 0;

function vaadin() {
  return (window as unknown as FlowWindow).Vaadin;
}

function connection() {
  return vaadin()?.connectionState;
}

/** Whether an answer of the server is still waited for. */
function isWaiting(): boolean {
  return Object.values(vaadin()?.Flow?.clients ?? {}).some((client) => client.isActive?.() ?? false);
}

function isLeftOver(): boolean {
  return (connection()?.offline ?? false) && navigator.onLine && !isWaiting();
}

async function ask() {
  asked = Date.now();
  try {
    await fetch(new URL('api/v1/session', document.baseURI), { cache: 'no-store' });
  } catch {
    // Not there yet; it is asked again.
    return;
  }
  const state = connection();
  if (state && isLeftOver()) {
    state.state = CONNECTED;
  }
}

function makeRoom() {
  const line = document.querySelector<HTMLElement>('vaadin-connection-indicator .v-status-message');
  const isShown = line && getComputedStyle(line).visibility !== 'hidden';
  document.documentElement.style.setProperty('--fm-strip', `${isShown ? line.offsetHeight : 0}px`);
}

function watch(indicator: Element) {
  new MutationObserver(makeRoom).observe(indicator, { attributes: true, childList: true, subtree: true, characterData: true });
  window.addEventListener('resize', makeRoom);
  makeRoom();
}

void customElements.whenDefined('vaadin-connection-indicator').then(() => {
  const found = () => document.querySelector('vaadin-connection-indicator');
  const there = found();
  if (there) {
    watch(there);
    return;
  }
  const waiting = new MutationObserver(() => {
    const indicator = found();
    if (indicator) {
      waiting.disconnect();
      watch(indicator);
    }
  });
  waiting.observe(document.body, { childList: true });
});
window.setInterval(() => {
  if (isLeftOver() && Date.now() - asked > ASK_AGAIN) {
    void ask();
  }
}, LOOK);
