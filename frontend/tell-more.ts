/** What can be told beside the words; each part can be skipped. */
import '@vaadin/checkbox';
import '@vaadin/checkbox-group';
import '@vaadin/details';
import '@vaadin/multi-select-combo-box';
import '@vaadin/radio-group';
import { html, nothing, type TemplateResult } from 'lit';
import { area, lineField } from './tell-fields';
import { MOST_SERVICES } from './tell-model';
import type { TellPage } from './tell-page';

const FEELINGS = [1, 2, 3, 4, 5];
const FEW = 12;

export function more(page: TellPage) {
  const { content } = page.draft;
  return html`<section class="fm-tell-more" aria-labelledby="more">
    <h2 id="more">${page.t('more')}</h2>
    <p class="fm-quiet">${page.t('more.skip')}</p>
    <div class="fm-tell-folds">
      ${fold(page, 'services', content.services.length > 0 || content.serviceInOwnWords !== '', html`${services(page)}
        ${lineField(page, 'own-service', 'services.own', content.serviceInOwnWords, (serviceInOwnWords) => page.put({ serviceInOwnWords }))}`)}
      ${fold(page, 'where-when', content.where + content.when !== '', html`${lineField(page, 'where', 'where', content.where, (where) => page.put({ where }))}
        ${lineField(page, 'when', 'when', content.when, (when) => page.put({ when }))}`)}
      ${fold(page, 'felt', content.felt !== null || content.feltWords !== '', html`${felt(page)}
        ${area(page, 'felt-words', '', content.feltWords, (feltWords) => page.put({ feltWords }))}`)}
      ${fold(page, 'should-have', content.shouldHave !== '', area(page, 'should-have', '', content.shouldHave, (shouldHave) => page.put({ shouldHave })))}
      ${fold(page, 'difference', content.difference !== '', area(page, 'difference', '', content.difference, (difference) => page.put({ difference })))}
      ${page.call.meanings.length > 0 ? fold(page, 'meanings', content.meanings.length > 0, meanings(page)) : nothing}
    </div>
  </section>`;
}

/** A part that can be skipped; open from the start if something stands in it. */
function fold(page: TellPage, key: string, used: boolean, inside: TemplateResult) {
  if (used) {
    page.unfolded.add(key);
  }
  return html`<vaadin-details
    summary=${page.t(key)}
    .opened=${page.unfolded.has(key)}
    @opened-changed=${(e: CustomEvent<{ value: boolean }>) => (e.detail.value ? page.unfolded.add(key) : page.unfolded.delete(key))}
    ><div class="fm-tell-fold">${inside}</div></vaadin-details
  >`;
}

function services(page: TellPage) {
  const { content } = page.draft;
  const { services } = page.call;
  if (services.length === 0) {
    return nothing;
  }
  if (services.length > FEW) {
    return html`<vaadin-multi-select-combo-box
      label=${page.t('services.which')}
      item-label-path="name"
      item-value-path="id"
      item-id-path="id"
      .items=${services}
      .selectedItems=${services.filter((one) => content.services.includes(one.id))}
      @change=${(e: Event) => {
        const chosen = (e.target as HTMLElement & { selectedItems: { id: string }[] }).selectedItems;
        page.put({ services: chosen.slice(0, MOST_SERVICES).map((one) => one.id) });
      }}
    ></vaadin-multi-select-combo-box>`;
  }
  return html`<vaadin-checkbox-group
    label=${page.t('services.which')}
    theme="vertical"
    .value=${content.services}
    @value-changed=${(e: CustomEvent<{ value: string[] }>) => {
      const chosen = e.detail.value;
      if (chosen.join() !== content.services.join()) {
        page.put({ services: chosen });
      }
    }}
  >
    ${services.map((one) => html`<vaadin-checkbox value=${one.id} label=${one.name}></vaadin-checkbox>`)}
  </vaadin-checkbox-group>`;
}

function felt(page: TellPage) {
  const { content } = page.draft;
  return html`<vaadin-radio-group
    label=${page.t('felt.scale')}
    .value=${content.felt === null ? '' : String(content.felt)}
    @value-changed=${(e: CustomEvent<{ value: string }>) => {
      const felt = e.detail.value ? Number(e.detail.value) : null;
      if (felt !== null && felt !== content.felt) {
        page.put({ felt });
      }
    }}
  >
    ${FEELINGS.map((step) => html`<vaadin-radio-button value=${String(step)} label=${page.t(`felt.${step}`)}></vaadin-radio-button>`)}
  </vaadin-radio-group>`;
}

function meanings(page: TellPage) {
  const { content } = page.draft;
  return html`<p class="fm-quiet" id="meanings-what">${page.t('meanings.what')}</p>
    <div class="fm-chips" role="group" aria-labelledby="meanings-what">
      ${page.call.meanings.map((meaning) => {
        const on = content.meanings.includes(meaning);
        return html`<button
          type="button"
          class="fm-chip"
          aria-pressed=${on}
          @click=${() => page.put({ meanings: on ? content.meanings.filter((one) => one !== meaning) : [...content.meanings, meaning] })}
        >
          ${meaning}
        </button>`;
      })}
    </div>`;
}
