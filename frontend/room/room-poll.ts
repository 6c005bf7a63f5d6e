import { html, nothing, type TemplateResult } from 'lit';
import { keepPart } from './host-cache';
import type { Room } from './room';

/**
 * Loads the part of the page for polls, and keeps it for when there is no network. Imported here alone: were it imported from another part too, what the page
 * shares with it would become a file of its own, which nothing keeps.
 */
export async function loadPolls(): Promise<void> {
  try {
    const { address } = await import('./fm-poll');
    await keepPart(address);
  } catch {
    // Without a network; it is tried again as long as there is a poll.
  }
}

/** What the page shows of a poll; its part loads once there is one. */
export function pollPart(room: Room, element: 'fm-poll' | 'fm-poll-entry'): TemplateResult | typeof nothing {
  if (!room.shared?.poll) {
    return nothing;
  }
  if (!customElements.get(element)) {
    void loadPolls();
  }
  return element === 'fm-poll'
    ? html`<fm-poll class="fm-room-poll" .room=${room} .beat=${Date.now()}></fm-poll>`
    : html`<fm-poll-entry .room=${room} .beat=${Date.now()}></fm-poll-entry>`;
}

/** Whether the poll stands above the question: an open question comes first, and a poll that stands below one stays there while it is answered. */
export class PollPlace {
  private below = '';

  isAbove({ shared, question }: Room): boolean {
    const poll = shared?.poll;
    if (poll && question?.state === 'OPEN') {
      this.below = poll.id;
    }
    return poll?.showing === 'OPEN' && this.below !== poll.id;
  }
}
