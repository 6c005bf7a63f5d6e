/** What is on the screen while somebody tells: their words, and then who may use them. */
import './fm-files';
import './fm-journey';
import './fm-uses';
import { html } from 'lit';
import type { DraftSync } from './draft-sync';
import { errors } from './tell-fields';
import { onOrStop } from './tell-go';
import { intro } from './tell-intro';
import type { Content, Step } from './tell-model';
import { more } from './tell-more';
import { own, through } from './tell-own';
import type { TellPage } from './tell-page';
import { live } from './tell-parts';

export function drawWords(page: TellPage) {
  const { draft } = page;
  return html`<div class="fm-tell">
    ${intro(page)}
    <div class="fm-tell-write">
      ${errors(page)} ${through(page)} ${own(page)}
      <section class="fm-tell-journey" aria-labelledby="journey">
        <h2 id="journey">${page.t('journey')}</h2>
        <p class="fm-quiet">${page.t('journey.why')}</p>
        <fm-journey
          .steps=${draft.content.steps}
          .services=${page.call.services}
          .texts=${page.texts}
          @steps-changed=${(e: CustomEvent<{ value: Step[] }>) => page.put({ steps: e.detail.value })}
        ></fm-journey>
      </section>
      ${more(page)}
      <fm-files
        class="fm-tell-files"
        .files=${draft.files}
        .version=${draft.files.version}
        .texts=${page.texts}
        .place=${page.call.place}
        .device=${page.deviceName}
        .onlyHere=${draft.isOnlyHere}
      ></fm-files>
      ${onOrStop(page)}
    </div>
    ${live(page)}
  </div>`;
}

export function drawUses(page: TellPage) {
  const { draft } = page;
  return html`<fm-uses
      .call=${page.call}
      .texts=${page.texts}
      .content=${draft.content}
      .choices=${draft.choices}
      .refusal=${draft.standing.refusal}
      .files=${draft.files.count}
      @choices-changed=${(e: CustomEvent<{ value: DraftSync['choices'] }>) => draft.choose(e.detail.value)}
      @through-changed=${(e: CustomEvent<{ value: Content['through'] }>) => page.put({ through: e.detail.value })}
      @send=${() => sendIt(page)}
      @back=${() => {
        draft.turnTo('WORDS');
        page.go('WORDS');
      }}
    ></fm-uses>
    ${live(page)}`;
}

function sendIt(page: TellPage) {
  const sending = page.draft.send();
  page.go('WAITING');
  void sending;
}
