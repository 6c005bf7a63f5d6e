/** Going on, stopping for now, or deleting it all. */
import '@vaadin/button';
import { html, nothing } from 'lit';
import { counted } from './tell-model';
import type { TellPage } from './tell-page';
import { button } from './tell-parts';
import { stop } from './tell-pause';

function reallyDelete(page: TellPage) {
  const { content } = page.draft;
  const files = page.draft.files.count;
  const words = content.words.split(/\s+/u).filter((word) => word !== '').length;
  return html`<div class="fm-sheet fm-note fm-tell-ask" role="group" aria-labelledby="delete-title">
    <h3 id="delete-title">${page.t('delete.title')}</h3>
    <p>
      ${[
        counted(page.texts, 'delete.words', words),
        ...(content.steps.length > 0 ? [counted(page.texts, 'journey.sum.steps', content.steps.length)] : []),
        ...(files > 0 ? [counted(page.texts, 'files.count', files)] : []),
      ].join(' · ')}. ${page.draft.isOnlyHere ? page.d('delete.only-here') : page.d('delete.what', page.call.place)}
    </p>
    <div class="fm-tell-acts">
      ${button(page, '', 'delete.do', () => void page.discard())} ${button(page, 'tertiary', 'delete.keep', () => (page.asking = ''))}
    </div>
  </div>`;
}

export function onOrStop(page: TellPage) {
  return html`<section class="fm-tell-go" aria-label=${page.t('go')}>
    <div class="fm-tell-acts">
      <vaadin-button id="onward" theme="primary" @click=${() => page.onward()}>${page.t('onward')}</vaadin-button>
      ${page.draft.isBegun
        ? html`<vaadin-button id="stop" @click=${() => void stop(page)}>${page.t('stop')}</vaadin-button>
            <vaadin-button id="delete" theme="tertiary" @click=${() => (page.asking = 'DELETE')}>${page.t('delete')}</vaadin-button>`
        : nothing}
    </div>
    ${page.asking === 'DELETE' ? reallyDelete(page) : nothing}
    ${page.asking === 'NO_SIGNAL' ? html`<p>${page.d('stop.no-signal')}</p>` : nothing}
    ${page.asking === 'ONLY_HERE' ? html`<p>${page.d('stop.only-here')}</p>` : nothing}
    <p class="fm-quiet">${page.draft.isOnlyHere ? page.t('go.only-here') : page.d('go.what')}</p>
  </section>`;
}
