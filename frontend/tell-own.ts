/** The words themselves, where they are kept, and who writes them down for whom. */
import '@vaadin/select';
import { html, nothing } from 'lit';
import { area, lineField } from './tell-fields';
import type { TellPage } from './tell-page';
import { saved, whereToKeep } from './tell-saved';

const RELATIONS = ['TABLE_HOST', 'ADVOCATE', 'INTERPRETER', 'FAMILY_OR_FRIEND', 'STAFF', 'PAPER'];

export function beginThrough(page: TellPage) {
  page.put({ through: { writer: '', relation: 'FAMILY_OR_FRIEND', readBack: 'NO', allowed: 'NO' } });
  page.focusOn('writer');
}

export function through(page: TellPage) {
  const { through } = page.draft.content;
  if (!through) {
    return nothing;
  }
  return html`<section class="fm-tell-through fm-sheet" aria-labelledby="through">
    <h2 id="through">${page.t('through')}</h2>
    <p class="fm-quiet">${page.t('through.what')}</p>
    ${lineField(page, 'writer', 'through.writer', through.writer, (writer) => page.put({ through: { ...through, writer } }))}
    <vaadin-select
      label=${page.t('through.relation')}
      .items=${RELATIONS.map((one) => ({ label: page.t(`through.${one}`), value: one }))}
      .value=${through.relation}
      @value-changed=${(e: CustomEvent<{ value: string }>) => {
        if (e.detail.value && e.detail.value !== through.relation) {
          page.put({ through: { ...through, relation: e.detail.value } });
        }
      }}
    ></vaadin-select>
    <button
      type="button"
      class="fm-link-button fm-tell-quick"
      @click=${() => {
        page.put({ through: null });
        page.focusOn('for-someone');
      }}
    >
      ${page.t('through.end')}
    </button>
  </section>`;
}

export function own(page: TellPage) {
  const { content } = page.draft;
  const { prompts, languages } = page.call;
  return html`<section class="fm-tell-own" aria-labelledby="own">
    <h2 id="own">${page.t('own')}</h2>
    ${prompts.length > 0
      ? html`<ul class="fm-tell-prompts">
          ${prompts.map((prompt) => html`<li>${prompt}</li>`)}
        </ul>`
      : nothing}
    ${area(page, 'words', 'own.help', content.words, (words) => page.put({ words }), 'own')}
    <p class="fm-tell-saved">${saved(page)}</p>
    ${whereToKeep(page)}
    ${languages.length > 1
      ? html`<vaadin-select
          class="fm-tell-language"
          label=${page.t('language')}
          .items=${languages.map((one) => ({ label: one.name, value: one.tag }))}
          .value=${content.language}
          @value-changed=${(e: CustomEvent<{ value: string }>) => {
            if (e.detail.value && e.detail.value !== content.language) {
              page.put({ language: e.detail.value });
            }
          }}
        ></vaadin-select>`
      : nothing}
  </section>`;
}
