import { html, nothing, type TemplateResult } from 'lit';
import type { Room } from './room';
import type { Card } from './room-device';
import { say } from './room-texts';
import { day, weekday } from './room-time';

/** Where the code on a card is typed. */
export function cardForm(room: Room, root: string): TemplateResult {
  const open = (event: SubmitEvent) => {
    event.preventDefault();
    const code = new FormData(event.target as HTMLFormElement).get('code');
    void room.show(typeof code === 'string' ? code : '');
  };
  const fault = room.fault === '' ? '' : say(`floor.card.fault.${room.fault}`);
  return html`<form class="fm-card-form" @submit=${open}>
    <label for="card-code">${say('floor.card.ask')}</label>
    <p id="card-help" class="fm-quiet">${say('floor.card.help')}</p>
    <input
      id="card-code"
      name="code"
      autocomplete="off"
      autocapitalize="characters"
      spellcheck="false"
      aria-describedby="card-help card-fault"
      aria-invalid=${fault === '' ? 'false' : 'true'}
    />
    <p id="card-fault" class="fm-fault" role="alert">${fault}</p>
    <button class="fm-act primary">${say('floor.card.open')}</button>
    ${room.session === '' ? nothing : html`<a class="fm-link" href="${root}room/${room.session}/signed-in">${say('floor.card.sign-in')}</a>`}
  </form>`;
}

/** The sessions of a card: where it leads. */
export function sessionsOf(card: Card, root: string, language: string): TemplateResult {
  const today = day(new Date());
  return html`<section class="fm-section">
    <h2>${card.assembly.name}</h2>
    ${card.host === true ? nothing : html`<p><a class="fm-link" href="${root}card?onboarding">${say('floor.onboarding.link')}</a></p>`}
    ${card.sessions.length === 0 ? html`<p>${say('floor.card.none')}</p>` : nothing}
    ${card.sessions.map(
      ({ id, title, date, starts }) =>
        html`<p>
          <a class="fm-link" href="${root}room/${id}">${title}</a>
          <span class="fm-quiet">${date === today ? say('floor.card.today') : weekday(date, language)}, ${starts}</span>
        </p>`,
    )}
  </section>`;
}

/** Whose card this page has, the others on this device, and what can be done with them. */
export function cardFoot(room: Room, root: string): TemplateResult | typeof nothing {
  const { card, cards } = room;
  const waits = (one: Card) =>
    room.acts.waiting.some((act) => act.member === one.member.id)
      ? html`<p class="fm-state late" role="status">${say('floor.card.waits', one.member.name)}</p>`
      : nothing;
  const others = cards.all.filter(({ code }) => code !== card?.code);
  return html`${card
      ? html`<p>${say('floor.card.you', card.member.name)}</p>
          ${card.host === true ? nothing : html`<a href="${root}card?onboarding">${say('floor.onboarding.link')}</a>`}
          ${cards.isKept(card)
            ? html`<button class="fm-link-button" @click=${() => void room.forget(card)}>${say('floor.card.remove')}</button>`
            : html`<button class="fm-link-button" @click=${() => void room.keep(card)}>${say('floor.card.keep')}</button>`}`
      : nothing}
    ${others.map(
      (other) =>
        html`<button class="fm-link-button" @click=${() => void room.use(other)}>${say('floor.card.switch', other.member.name)}</button>${waits(other)}`,
    )}`;
}
