import { html, nothing, type TemplateResult } from 'lit';
import type { Room } from './room';
import { say } from './room-texts';

/** A member's hand: up or down, and how many speak before them. Nothing while the session does not run. */
export function handBox(room: Room): TemplateResult | typeof nothing {
  const { shared, mine, card, pendingHand } = room;
  const hand = mine?.hand;
  if (!hand || !card || !shared?.running || shared.running.over) {
    return nothing;
  }
  const isUp = pendingHand ? pendingHand.body['up'] === true : hand.before !== null;
  return html`<section class="fm-hand">
    <div>
      <h2>${say(title(isUp, hand.speaks))}</h2>
      <p role="status">${room.handRefused === '' ? state(room, isUp) : room.handRefused}</p>
    </div>
    <button id="hand" class="fm-act" aria-pressed=${isUp} @click=${() => void room.raise(!isUp)}>
      ${say(isUp ? 'floor.room.hand.lower' : 'floor.room.hand.raise')}
    </button>
  </section>`;
}

function title(isUp: boolean, speaks: boolean): string {
  if (speaks) {
    return 'floor.room.hand.speaks';
  }
  return isUp ? 'floor.room.hand.up' : 'floor.room.hand';
}

function state(room: Room, isUp: boolean): string {
  const { pendingHand, mine } = room;
  if (pendingHand) {
    return room.isSlow(pendingHand) ? say('floor.room.hand.waiting') : say('floor.room.hand.sending');
  }
  const before = mine?.hand?.before;
  if (!isUp || before === null || before === undefined) {
    return '';
  }
  return before === 0 ? say('floor.room.hand.next') : say(before === 1 ? 'floor.room.hand.one' : 'floor.room.hand.before', before);
}
