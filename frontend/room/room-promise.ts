import { html, nothing, type TemplateResult } from 'lit';
import type { PromiseMade, Shared } from './room-model';
import { say } from './room-texts';
import { date } from './room-time';

/** What was promised to the members, folded up: as it is, and as it stood before it was changed. */
export function promised({ promise }: Shared, language: string): TemplateResult | typeof nothing {
  if (!promise || (!promise.now && promise.earlier.length === 0 && promise.beganWithout === undefined)) {
    return nothing;
  }
  const on = (day: string) => date(day, language);
  const words = ({ who, text, made, respondBy }: PromiseMade) =>
    html`<p class="fm-words">${text}</p>
      <p>${say('floor.promise.by', who, on(made), promise.outputs, on(respondBy))}</p>`;
  return html`<details class="fm-section fm-promised">
    <summary>${say('floor.promise')}</summary>
    ${promise.now ? words(promise.now) : html`<p>${say('floor.promise.none')}</p>`}
    ${promise.beganWithout === undefined ? nothing : html`<p class="fm-small">${say('floor.promise.began-without', on(promise.beganWithout))}</p>`}
    ${promise.earlier.map(
      ({ until, reason, was }) =>
        html`<p>${say('floor.promise.until', on(until), reason)}</p>
          ${was ? words(was) : html`<p>${say('floor.promise.none-then')}</p>`}`,
    )}
  </details>`;
}
