import { html, nothing, type TemplateResult } from 'lit';
import type { Room } from './room';
import { day } from './room-time';

/** Whether the session has come to what is evaluated: its last item is in hand or over, or its day is past. */
export function isAtItsEnd({ shared }: Room): boolean {
  if (!shared) {
    return false;
  }
  const { running, agenda, session } = shared;
  return session.date < day(new Date()) || (running !== null && (running.over !== null || running.at === agenda.length - 1));
}

/** Loads the part of the page on which a session is evaluated, and keeps it for when there is no network. */
async function load(room: Room): Promise<void> {
  try {
    const { address } = await import('./fm-evaluation');
    await room.keepPart(address);
  } catch {
    // Without a network; it is tried again as long as the page shows it.
  }
}

/** The form in which a member says how the day was, from its last item on; its part loads then. */
export function evaluationPart(room: Room): TemplateResult | typeof nothing {
  if (!room.card || room.mine?.member !== true || !isAtItsEnd(room)) {
    return nothing;
  }
  if (!customElements.get('fm-evaluation')) {
    void load(room);
  }
  return html`<fm-evaluation .room=${room} .beat=${Date.now()}></fm-evaluation>`;
}
