import { html, nothing, type TemplateResult } from 'lit';
import type { Hosting } from './host';
import { KINDS, type Kind, type Note } from './host-model';
import { say } from './room-texts';

/** Whether all that the host wrote is on the server. */
export function stateLine({ waiting, table, number }: Hosting): TemplateResult {
  const line =
    waiting > 0
      ? html`<span class="fm-state late">${say('floor.host.waits', waiting)}</span> ${say('floor.host.waits.more')}`
      : table?.table === number
        ? html`<span class="fm-state open">${say('floor.host.saved')}</span>`
        : html`<span class="fm-state late">${say('floor.host.opening')}</span>`;
  return html`<p id="host-state" class="fm-vote-state" role="status">${line}</p>`;
}

/** Which item of the agenda a note is for, and what people are asked in it. */
export function itemChoice(at: Hosting, changed: () => void): TemplateResult | typeof nothing {
  const items = at.table?.items ?? [];
  const chosen = items.find(({ id }) => id === at.item);
  const choose = (event: Event) => {
    at.chosenItem = (event.target as HTMLSelectElement).value;
    changed();
  };
  return items.length === 0
    ? nothing
    : html`<label for="host-item">${say('floor.host.item')}</label>
        <select id="host-item" @change=${choose}>
          ${items.map(({ id, title, starts }) => html`<option .value=${id} ?selected=${id === at.item}>${starts} ${title}</option>`)}
        </select>
        ${chosen && chosen.prompt !== '' ? html`<p class="fm-words">${chosen.prompt}</p>` : nothing}`;
}

/** What a note is: a point for, a point against, a question, an idea. */
export function kindChoice(name: string, chosen: Kind, choose: (kind: Kind) => void): TemplateResult {
  return html`<fieldset class="fm-host-kinds">
    <legend>${say('floor.host.kind')}</legend>
    ${KINDS.map(
      (kind) =>
        html`<label class="fm-host-kind"
          ><input type="radio" name=${name} .value=${kind} .checked=${kind === chosen} @change=${() => choose(kind)} />${say(`floor.host.kind.${kind}`)}</label
        >`,
    )}
  </fieldset>`;
}

/** What the facilitator made of a note of the table: what it wrote stands beside it. */
export function ofFacilitator({ paper, asWritten }: Pick<Note, 'paper' | 'asWritten'>): TemplateResult {
  return html`${paper === true ? html`<p class="fm-small fm-quiet">${say('floor.host.paper')}</p>` : nothing}
  ${asWritten === undefined ? nothing : html`<p class="fm-small">${say('floor.host.corrected')} <span class="fm-words">${asWritten}</span></p>`}`;
}

/** Notes that the facilitator took off the wall, with the reason. */
export function takenDown({ table, number }: Hosting): TemplateResult {
  const gone = table?.table === number ? (table.takenDown ?? []) : [];
  return html`<div id="taken-down" role="status">
    ${gone.length === 0
      ? nothing
      : html`<h2>${say('floor.host.taken-down')}</h2>
          <ul>
            ${gone.map(({ text, reason }) => html`<li><p class="fm-words">${text}</p><p class="fm-small">${say('floor.host.taken-down.why', reason)}</p></li>`)}
          </ul>`}
  </div>`;
}

/** The way to call whoever runs the session to the table. */
export function helpCall(at: Hosting): TemplateResult {
  const { asks, waits, since } = at.help;
  const said = !asks ? '' : waits ? say('floor.host.help.waits') : say('floor.host.help.asked', since);
  return html`<section class="fm-section">
    <h2>${say('floor.host.help')}</h2>
    <p role="status">${said}</p>
    <div class="fm-acts">
      <button id="call-help" class="fm-act" @click=${() => void at.call(!asks)}>${say(asks ? 'floor.host.help.back' : 'floor.host.help.ask')}</button>
    </div>
  </section>`;
}

/** Which table the host is at. */
export function tableChoice({ table, number }: Hosting, choose: (table: number) => void): TemplateResult {
  const tables = table?.tables ?? 0;
  return html`<section class="fm-ask">
    <h2 id="ask" tabindex="-1">${say('floor.host.choose.ask')}</h2>
    ${tables === 0
      ? html`<p>${say(table ? 'floor.host.choose.none' : 'floor.host.opening')}</p>`
      : html`<div class="fm-acts fm-host-tables">
          ${Array.from(
            { length: tables },
            (_, i) =>
              html`<button class="fm-act ${number === i + 1 ? 'primary' : ''}" aria-label=${say('floor.host.table', i + 1)} @click=${() => choose(i + 1)}>
                ${i + 1}
              </button>`,
          )}
        </div>`}
  </section>`;
}
