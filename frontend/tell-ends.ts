/** What is on the screen once the person has stopped or sent. */
import { html, nothing } from 'lit';
import { counted, text, weekday } from './tell-model';
import type { TellPage } from './tell-page';
import { button, mine, note } from './tell-parts';
import type { Sent } from './tell-server';

export function drawWaiting(page: TellPage) {
  const draft = page.draft;
  const lost = draft.standing.server === 'LOST';
  const waiting = draft.standing.busy ? 'waiting.busy' : 'waiting';
  const files = draft.files.waiting.length;
  return note(
    page,
    page.t(lost ? waiting : 'sending'),
    html`<p role="status">
      ${lost ? page.d(`${waiting}.what`) : page.t('sending.what')} ${files > 0 ? counted(page.texts, 'files.first', files) : nothing}
    </p>`,
    lost
      ? [
          ...(draft.canTakeBack
            ? [
                button(page, '', 'waiting.back', () => {
                  draft.takeBack();
                  draft.turnTo('WORDS');
                  page.go('WORDS');
                }),
              ]
            : []),
        ]
      : [],
  );
}

function codeSheet(page: TellPage, code: string) {
  return html`<p class="fm-tell-code fm-sheet fm-figure" id="private-code">${code}</p>
    <div class="fm-tell-acts fm-no-print">
      ${button(page, 'primary', 'code.copy', () => void copy(page, code))} ${button(page, '', 'code.print', () => window.print())}
    </div>
    <p class="fm-small" role="status">${page.wrote}</p>`;
}

export async function copy(page: TellPage, what: string) {
  try {
    await navigator.clipboard.writeText(what);
    page.wrote = page.t('code.copied');
  } catch {
    page.wrote = page.t('code.not-copied');
  }
  page.requestUpdate();
}

export function drawSent(page: TellPage, sent: Sent) {
  const { code, readBy, narrowed = [] } = sent;
  return note(
    page,
    page.t('sent'),
    html`<p>${page.t('sent.what', page.call.place)} ${readBy ? page.t('sent.read-by', weekday(readBy, page.call)) : nothing}</p>
      ${narrowed.length > 0
        ? html`<p role="status">
            ${page.t('sent.narrowed', narrowed.map((use) => `‘${text(page.texts, `uses.${use}.title`)}’`).join(', '))}
          </p>`
        : nothing}
      <h2>${page.t('sent.code')}</h2>
      <p>${page.t('sent.code.what')}</p>
      ${codeSheet(page, code)}
      <p>${page.t('sent.where')} ${mine(page)}: <span class="fm-lines">${new URL('my-words', document.baseURI).href}</span></p>
      <p>${page.d(page.hasMore ? 'sent.more' : 'sent.gone')}</p>`,
    page.hasMore
      ? [button(page, '', 'sent.more.show', () => void page.another())]
      : page.call.state === 'OPEN' ? [button(page, 'tertiary', 'sent.another', () => void page.another())] : [],
  );
}

export function drawStopped(page: TellPage) {
  return note(
    page,
    page.t('stopped'),
    html`<p>${page.t('stopped.what', page.call.place)}</p>
      ${codeSheet(page, page.code)}
      <p>${page.t('stopped.where')} <span class="fm-lines">${new URL(`tell/${page.call.link}`, document.baseURI).href}</span></p>
      ${page.call.closes ? html`<p>${page.t('lead.until', page.call.closes)}</p>` : nothing}
      <p>${page.d('stopped.here')}</p>
      ${page.draft.files.waiting.length > 0 ? html`<p role="status">${page.d('files.not-there')}</p>` : nothing}`,
    [
      button(page, '', 'stopped.on', () => page.go('WORDS')),
      button(page, 'tertiary', 'stopped.off', () => void page.draft.takeOff().then(() => page.takenOff()), page.d('stopped.off')),
    ],
  );
}
