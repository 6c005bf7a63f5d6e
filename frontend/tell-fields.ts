/** Fields of the page that takes a story, and what is wrong in them. */
import '@vaadin/text-area';
import '@vaadin/text-field';
import { html, nothing } from 'lit';
import { counted, LONGEST, type Texts } from './tell-model';
import type { Fault, TellPage } from './tell-page';
import { refused } from './tell-saved';

export function area(page: TellPage, id: string, help: string, value: string, put: (value: string) => void, labelledBy = '') {
  const long = value.length > LONGEST ? page.t('too-long', value.length.toLocaleString(), LONGEST.toLocaleString()) : '';
  const message = fault(page, id) || long;
  return html`<vaadin-text-area
    id=${id}
    class="fm-voice-field"
    theme="helper-above-field"
    lang=${page.draft.content.language}
    .accessibleNameRef=${labelledBy || null}
    .accessibleName=${labelledBy ? null : page.t(`${id}.label`)}
    .helperText=${help ? page.t(help) : ''}
    .value=${value}
    .invalid=${message !== ''}
    .errorMessage=${message}
    @value-changed=${(e: CustomEvent<{ value: string }>) => e.detail.value !== value && put(e.detail.value)}
  ></vaadin-text-area>`;
}

export function lineField(page: TellPage, id: string, label: string, value: string, put: (value: string) => void) {
  const message = fault(page, id);
  return html`<vaadin-text-field
    id=${id}
    class="fm-voice-field"
    label=${page.t(label)}
    .helperText=${page.texts[`${label}.help`] ?? ''}
    autocomplete="off"
    .value=${value}
    .invalid=${message !== ''}
    .errorMessage=${message}
    @value-changed=${(e: CustomEvent<{ value: string }>) => e.detail.value !== value && put(e.detail.value)}
  ></vaadin-text-field>`;
}

export function errors(page: TellPage) {
  return errorList(page.texts, [...page.faults.filter((fault) => fault.id !== 'code'), ...refused(page)], (id) => page.focusOn(id));
}

/** What is wrong, each leading to its field. */
export function errorList(texts: Texts, faults: Fault[], focusOn: (id: string) => void) {
  if (faults.length === 0) {
    return nothing;
  }
  const title = counted(texts, 'errors', faults.length);
  return html`<div class="fm-errors fm-sheet" tabindex="-1" role="group" aria-label=${title}>
    <h2>${title}</h2>
    <ul>
      ${faults.map(
        (fault) =>
          html`<li>
            <button type="button" class="fm-link-button" @click=${() => focusOn(fault.id)}>${fault.message}</button>
          </li>`,
      )}
    </ul>
  </div>`;
}

function fault(page: TellPage, id: string): string {
  return page.faults.find((fault) => fault.id === id)?.message ?? '';
}
