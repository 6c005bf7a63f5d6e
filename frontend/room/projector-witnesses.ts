import { html, nothing, type TemplateResult } from 'lit';
import { say } from './room-texts';
import type { Progress, Stage } from './witness-model';

/** The list of questions to witnesses, as the whole room sees it. */
export interface ProjectedList {
  stage: Stage;
  list: { words: string; progress: Progress }[];
}

const LONG = 90;

/** The question that is being asked in large letters over the list; before there is a list, what members are asked to do. */
export function projectedWitnesses({ stage, list }: ProjectedList): TemplateResult {
  if (list.length === 0) {
    return html`<section class="fm-projector-question">
      <p>${say('floor.witness.projector.list')}</p>
      <h1>${say(stage === 'TICKING' || stage === 'CHOOSING' ? 'floor.witness.projector.tick' : 'floor.witness.projector.waiting')}</h1>
      <p>${say('floor.witness.projector.more')}</p>
    </section>`;
  }
  const now = stage === 'ANSWERING' ? list.find(({ progress }) => progress === 'NOW') : undefined;
  const state = (progress: Progress) => (stage === 'OVER' && (progress === 'WAITING' || progress === 'NOW') ? 'NOT_REACHED' : progress);
  return html`<section class="fm-projector-witnesses">
    ${now ? html`<h1 class="fm-words ${now.words.length > LONG ? 'long' : ''}">${now.words}</h1>` : html`<h1>${say('floor.witness.projector.list')}</h1>`}
    <ol class=${list.length > 6 ? 'many' : ''}>
      ${list.map(
        ({ words, progress }) =>
          html`<li class=${state(progress).toLowerCase()}>
            <span>${words}</span> ${progress === 'WAITING' && stage !== 'OVER' ? nothing : html`<b>${say(`floor.witness.progress.${state(progress)}`)}</b>`}
          </li>`,
      )}
    </ol>
  </section>`;
}
