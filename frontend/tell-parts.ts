/** Pieces that the screens of the page that takes a story are made of. */
import '@vaadin/button';
import { html, nothing, type TemplateResult } from 'lit';
import type { TellPage } from './tell-page';

/** A screen that says one thing, with what can be done about it. */
export function note(page: TellPage, title: string, what: TemplateResult | typeof nothing, acts: TemplateResult[]): TemplateResult {
  return html`<section class="fm-tell-note">
    <div class="fm-eyebrow">${page.call.title}</div>
    <h1 tabindex="-1">${title}</h1>
    ${what} ${acts.length > 0 ? html`<div class="fm-tell-acts">${acts}</div>` : nothing} ${live(page)}
  </section>`;
}

export function button(page: TellPage, theme: string, key: string, how: () => void, label = page.t(key)): TemplateResult {
  return html`<vaadin-button theme=${theme} id=${key.replaceAll('.', '-')} @click=${how}>${label}</vaadin-button>`;
}

/** What is spoken. */
export function live(page: TellPage): TemplateResult {
  return html`<p class="fm-hidden" role="status" id="said">${page.said}</p>`;
}

export function mine(page: TellPage): TemplateResult {
  return html`<a href="my-words">${page.t('my-words')}</a>`;
}
