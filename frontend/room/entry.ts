// The one entry of the members' screen. It loads once, and then goes on by itself.
import './room.css';
import './host.css';
import './witness.css';
import './poll.css';
import '../fm-ring';
import './fm-room';
import typefaces from './typefaces.css?url';

/** With it the page loads without a network, too. */
async function workWithoutNetwork(): Promise<void> {
  const root = document.documentElement.dataset['root'] ?? '';
  try {
    await navigator.serviceWorker.register(`${root}/room-sw.js`, { scope: `${root}/` });
  } catch {
    // Over plain HTTP, in private windows: the page needs the network to load.
  }
}

/** The product's typefaces come after everything else, and are seen from the next page on. */
function loadTypefaces(): void {
  const isScarce = (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;
  if (!isScarce) {
    const link = document.createElement('link');
    Object.assign(link, { rel: 'stylesheet', href: typefaces });
    document.head.append(link);
  }
}

// The projector's screen is the same page with another element in it.
if (document.querySelector('fm-projector')) {
  void import('./fm-projector');
}

addEventListener('load', () => {
  if ('serviceWorker' in navigator) {
    void workWithoutNetwork();
  }
  window.setTimeout(loadTypefaces, 3_000);
});
