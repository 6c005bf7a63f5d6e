import { html, nothing, type TemplateResult } from 'lit';
import type { Room } from './room';
import { say } from './room-texts';

/** What a host wrote and could not send before their card ended: it can be read here, and goes with their next card. */
export function leftOver({ acts, card }: Room): TemplateResult | typeof nothing {
  const words = acts.waiting.flatMap(({ member, body: { text } }) => (member === card?.member.id && typeof text === 'string' ? [text] : []));
  return words.length === 0
    ? nothing
    : html`<section class="fm-section">
        <h2>${say('floor.host.left', words.length)}</h2>
        <p>${say('floor.host.left.more')}</p>
        <ul class="fm-host-notes">
          ${words.map((text) => html`<li class="fm-words">${text}</li>`)}
        </ul>
      </section>`;
}
