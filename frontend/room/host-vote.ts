import { html, nothing, type TemplateResult } from 'lit';
import type { Hosting } from './host';
import { CHOICES, type Choice, isOver, type Named } from './room-model';
import { ending } from './room-parts';
import { say } from './room-texts';

/** How many names are shown at once. */
const SHOWN = 8;

/** The question in hand, and the vote of a member who has no device and told it to the host. */
export function voteForMember(at: Hosting): TemplateResult | typeof nothing {
  const { question } = at.room;
  if (!question) {
    return nothing;
  }
  return html`<section class="fm-section fm-ask">
    <h2>${say(isOver(question) ? 'floor.room.last' : 'floor.room.ask')}</h2>
    <p class="fm-words fm-draft">${question.wording}</p> ${ending(question)}
    ${question.entered === null ? nothing : html`<p class="fm-small">${question.entered}</p>`}
    ${isOver(question) ? nothing : html`<p class="fm-figure fm-strong">${say('floor.turnout', question.voted, question.roll)}</p>${entering(at)}`}
  </section>`;
}

function entering(at: Hosting): TemplateResult {
  const open = (event: Event) => {
    if ((event.target as HTMLDetailsElement).open) {
      void at.look();
    }
  };
  return html`<details class="fm-host-vote" @toggle=${open}>
      <summary>${say('floor.enter')}</summary>
      ${at.missing ? form(at, at.missing) : html`<p>${say('floor.host.opening')}</p>`}
    </details>
    <p role="status">${at.entered}</p>`;
}

function form(at: Hosting, missing: Named[]): TemplateResult {
  if (missing.length === 0) {
    return html`<p>${say('floor.host.vote.all')}</p>`;
  }
  const find = (event: Event) => {
    const input = event.target as HTMLInputElement;
    at.found = input.value;
    at.changed();
  };
  const wanted = at.found.trim().toLowerCase();
  const fitting = missing.filter(({ name }) => name.toLowerCase().includes(wanted));
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    const data = new FormData(event.target as HTMLFormElement);
    const member = missing.find(({ id }) => id === data.get('member'));
    const choice = data.get('choice') as Choice | null;
    at.entered = member ? (choice ? '' : say('floor.enter.choice.missing')) : say('floor.enter.who.missing');
    if (member && choice) {
      (event.target as HTMLFormElement).reset();
      at.found = '';
      void at.enter(member, choice);
    } else {
      at.changed();
    }
  };
  return html`<form class="fm-host-form" @submit=${send}>
    <label for="find-member">${say('floor.host.vote.find')}</label>
    <input id="find-member" autocomplete="off" .value=${at.found} @input=${find} />
    <fieldset>
      <legend>${say('floor.enter.who')}</legend>
      ${fitting
        .slice(0, SHOWN)
        .map(({ id, name }) => html`<label class="fm-host-kind"><input type="radio" name="member" .value=${id} />${name}</label>`)}
      ${fitting.length > SHOWN ? html`<p class="fm-quiet">${say('floor.host.vote.more', fitting.length - SHOWN)}</p>` : nothing}
    </fieldset>
    <fieldset>
      <legend>${say('floor.enter.choice')}</legend>
      ${CHOICES.map((choice) => html`<label class="fm-host-kind"><input type="radio" name="choice" .value=${choice} />${say(`floor.choice.${choice}`)}</label>`)}
    </fieldset>
    <div class="fm-acts"><button class="fm-act">${say('floor.enter.act')}</button></div>
    <p class="fm-quiet">${say('floor.host.vote.note')}</p>
  </form>`;
}
