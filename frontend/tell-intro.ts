/** What one should know before writing, and the ways in: for oneself, for someone, with a code. */
import '@vaadin/button';
import '@vaadin/text-field';
import { html, nothing } from 'lit';
import { beginThrough } from './tell-own';
import type { TellPage } from './tell-page';
import { resume } from './tell-pause';

export function intro(page: TellPage) {
  const { call } = page;
  const anyAge = call.youngest <= 0 && call.oldest >= 130;
  const ages =
    call.oldest >= 130 ? page.t('ages.from', call.youngest) : page.t('ages.between', call.youngest, call.oldest);
  const through = page.draft.content.through !== null;
  return html`<div class="fm-tell-intro">
    <div class="fm-eyebrow">${call.title}</div>
    <h1 tabindex="-1">${page.t('title')}</h1>
    <p class="fm-lines">${call.purpose}</p>
    <p>
      ${page.t('lead')} ${page.draft.isOnlyHere ? page.d('lead.only-here', call.place) : page.d('lead.kept', call.place)} ${call.closes ? page.t('lead.until', call.closes) : nothing} ${anyAge ? nothing : ages}
      ${call.state === 'CLOSED' ? page.t('lead.closed') : nothing}
    </p>
    ${through
      ? nothing
      : html`<button type="button" class="fm-link-button fm-tell-quick" id="for-someone" @click=${() => beginThrough(page)}>
          ${page.t('through.begin')}
        </button>`}
    ${comeBack(page)}
    <section aria-labelledby="know">
      <h2 id="know">${page.t('know')}</h2>
      <dl class="fm-tell-know">
        ${fact(page, 'know.readers', call.readers)} ${fact(page, 'know.use', page.t('know.use.what'))}
        ${call.link.includes('/') ? fact(page, 'know.invited', page.t('know.invited.what')) : nothing}
        ${fact(page, 'know.harm', page.t('know.harm.what'))} ${fact(page, 'know.leave', page.d('know.leave.what', call.place))}
        <div>
          <dt>${page.t('know.help')}</dt>
          <dd>
            <ul class="fm-tell-help">
              ${line('tel:999', '999', page.t('help.999'))} ${line('tel:111', '111', page.t('help.111'))}
              ${line('tel:116123', '116 123', page.t('help.116'))}
              <li>
                <button type="button" id="ring-me" aria-pressed=${page.draft.choices.askForCall === 'YES'} @click=${() => ring(page)}>
                  <b>${page.t('help.ring')}</b><span>${page.t(page.draft.choices.askForCall === 'YES' ? 'help.ring.done' : 'help.ring.what')}</span>
                </button>
              </li>
            </ul>
          </dd>
        </div>
        ${call.help ? fact(page, 'know.page', call.help) : nothing}
      </dl>
    </section>
  </div>`;
}

function fact(page: TellPage, key: string, what: string) {
  return html`<div>
    <dt>${page.t(key)}</dt>
    <dd class="fm-lines">${what}</dd>
  </div>`;
}

function line(href: string, number: string, what: string) {
  return html`<li>
    <a href=${href}><b>${number}</b><span>${what}</span></a>
  </li>`;
}

function ring(page: TellPage) {
  const { choices } = page.draft;
  const asks = choices.askForCall === 'YES';
  page.draft.choose({ ...choices, askForCall: asks ? 'NO' : 'YES' });
  page.said = asks ? '' : page.t('help.ring.done');
  page.requestUpdate();
}

export function comeBack(page: TellPage) {
  const fault = page.faults.find((one) => one.id === 'code')?.message ?? '';
  const open = page.asking === 'CODE';
  return html`<button
      type="button"
      class="fm-link-button fm-tell-quick"
      id="have-code"
      aria-expanded=${open}
      @click=${() => {
        page.asking = open ? '' : 'CODE';
        if (!open) {
          page.focusOn('code');
        }
      }}
    >
      ${page.t('code.have')}
    </button>
    ${open
      ? html`<form
          class="fm-tell-code-form"
          @submit=${(e: Event) => {
            e.preventDefault();
            void resume(page);
          }}
        >
          <vaadin-text-field
            id="code"
            label=${page.t('code')}
            helper-text=${page.t('code.help')}
            autocomplete="off"
            autocapitalize="characters"
            .invalid=${fault !== ''}
            .errorMessage=${fault}
            @keydown=${(e: KeyboardEvent) => {
              if (e.key === 'Enter') {
                void resume(page);
              }
            }}
          ></vaadin-text-field>
          <vaadin-button id="open-code" @click=${() => void resume(page)}>${page.t('code.open')}</vaadin-button>
        </form>`
      : nothing}`;
}
