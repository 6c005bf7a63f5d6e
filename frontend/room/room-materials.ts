import { html, nothing, type TemplateResult } from 'lit';
import type { Room } from './room';

/** What everyone needs first comes first. */
const PAUSE = 2_000;
let isLoading = false;

/** Loads the part of the page for materials, and keeps it for when there is no network. */
async function load(room: Room): Promise<void> {
  try {
    const { address } = await import('./fm-materials');
    await room.keepPart(address);
  } catch {
    // Without a network; it is tried again as long as the page is open.
    isLoading = false;
  }
}

/** What members read for the session; its part loads once the page stands. */
export function materialsPart(room: Room): TemplateResult | typeof nothing {
  if (!room.card) {
    return nothing;
  }
  if (!isLoading && !customElements.get('fm-materials')) {
    isLoading = true;
    window.setTimeout(() => void load(room), PAUSE);
  }
  return html`<fm-materials .room=${room} .beat=${Date.now()}></fm-materials>`;
}
