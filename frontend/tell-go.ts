/** Going on, stopping for now, or deleting it all. */
import '@vaadin/button';
import { html, nothing } from 'lit';
import { counted } from './tell-model';
import type { TellPage } from './tell-page';

function reallyDelete(page: TellPage) {
  const { content } = page.keeper!;
  const files = page.keeper!.files.count;
  const words = content.words.split(/\s+/u).filter((word) => word !== '').length;
  return html`<div class="fm-sheet fm-note fm-tell-ask" role="group" aria-labelledby="delete-title">
    <h3 id="delete-title">${page.t('delete.title')}</h3>
    <p>
      ${[
        counted(page.texts, 'delete.words', words),
        ...(content.steps.length > 0 ? [counted(page.texts, 'journey.sum.steps', content.steps.length)] : []),
        ...(files > 0 ? [counted(page.texts, 'files.count', files)] : []),
      ].join(' · ')}. ${page.d('delete.what', page.call.place)}
    </p>
    <div class="fm-tell-acts">
      ${page.button('', 'delete.do', () => void page.discard())} ${page.button('tertiary', 'delete.keep', () => (page.asking = ''))}
    </div>
  </div>`;
}

export function onOrStop(page: TellPage) {
  return html`<section class="fm-tell-go" aria-label=${page.t('go')}>
    <div class="fm-tell-acts">
      <vaadin-button id="onward" theme="primary" @click=${() => page.onward()}>${page.t('onward')}</vaadin-button>
      ${page.keeper!.isBegun
        ? html`<vaadin-button id="stop" @click=${() => void page.stop()}>${page.t('stop')}</vaadin-button>
            <vaadin-button id="delete" theme="tertiary" @click=${() => (page.asking = 'DELETE')}>${page.t('delete')}</vaadin-button>`
        : nothing}
    </div>
    ${page.asking === 'DELETE' ? reallyDelete(page) : nothing}
    ${page.asking === 'NO_SIGNAL' ? html`<p>${page.d('stop.no-signal')}</p>` : nothing}
    <p class="fm-small fm-quiet">${page.d('go.what')}</p>
  </section>`;
}
