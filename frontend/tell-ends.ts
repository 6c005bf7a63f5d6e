/** What is on the screen once the person has stopped or sent, and when two devices wrote at once. */
import '@vaadin/button';
import { html, nothing } from 'lit';
import { type Content, counted, weekday } from './tell-model';
import type { TellPage } from './tell-page';

export function drawWaiting(page: TellPage) {
  const keeper = page.keeper!;
  const lost = keeper.standing.server === 'LOST';
  const waiting = keeper.standing.busy ? 'waiting.busy' : 'waiting';
  const files = keeper.files.waiting.length;
  return page.note(
    page.t(lost ? waiting : 'sending'),
    html`<p role="status">
      ${lost ? page.d(`${waiting}.what`) : page.t('sending.what')} ${files > 0 ? counted(page.texts, 'files.first', files) : nothing}
    </p>`,
    lost
      ? [
          ...(keeper.canTakeBack
            ? [
                page.button('', 'waiting.back', () => {
                  keeper.takeBack();
                  keeper.turnTo('WORDS');
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
      ${page.button('primary', 'code.copy', () => void copy(page, code))} ${page.button('', 'code.print', () => window.print())}
    </div>
    <p class="fm-small" role="status">${page.wrote}</p>`;
}

async function copy(page: TellPage, code: string) {
  try {
    await navigator.clipboard.writeText(code);
    page.wrote = page.t('code.copied');
  } catch {
    page.wrote = page.t('code.not-copied');
  }
  page.requestUpdate();
}

export function drawSent(page: TellPage) {
  const { code, readBy } = page.sent!;
  return page.note(
    page.t('sent'),
    html`<p>${page.t('sent.what', page.call.place)} ${readBy ? page.t('sent.read-by', weekday(readBy, page.call)) : nothing}</p>
      <h2>${page.t('sent.code')}</h2>
      <p>${page.t('sent.code.what')}</p>
      ${codeSheet(page, code)}
      <p>${page.t('sent.where')} ${page.mine()}: <span class="fm-lines">${new URL('my-words', document.baseURI).href}</span></p>
      <p>${page.d('sent.gone')}</p>`,
    page.call.state === 'OPEN' ? [page.button('tertiary', 'sent.another', () => void page.another())] : [],
  );
}

export function drawStopped(page: TellPage) {
  return page.note(
    page.t('stopped'),
    html`<p>${page.t('stopped.what')}</p>
      ${codeSheet(page, page.code)}
      <p>${page.t('stopped.where')} <span class="fm-lines">${new URL(`tell/${page.call.link}`, document.baseURI).href}</span></p>
      ${page.call.closes ? html`<p>${page.t('lead.until', page.call.closes)}</p>` : nothing}
      <p>${page.d('stopped.here')}</p>
      ${page.keeper!.files.waiting.length > 0 ? html`<p role="status">${page.d('files.not-there')}</p>` : nothing}`,
    [
      page.button('', 'stopped.on', () => page.go('WORDS')),
      page.button('tertiary', 'stopped.off', () => void page.keeper!.takeOff().then(() => page.takenOff()), page.d('stopped.off')),
    ],
  );
}

export function drawConflict(page: TellPage) {
  const keeper = page.keeper!;
  const there = keeper.standing.conflict;
  if (!there) {
    return page.note(page.t('conflict'), html``, []);
  }
  const settle = (which: 'MINE' | 'THEIRS' | 'BOTH') => {
    keeper.settle(which);
    page.go('WORDS');
  };
  const version = (title: string, content: Content) =>
    html`<article class="fm-look-view">
      <header><h2>${title}</h2></header>
      <p class="fm-words" dir="auto">${content.words || page.t('conflict.no-words')}</p>
      ${content.steps.length > 0
        ? html`<p class="fm-small fm-quiet">${counted(page.texts, 'journey.sum.steps', content.steps.length)}</p>`
        : nothing}
    </article>`;
  return page.note(
    page.t('conflict'),
    html`<p>${page.t('conflict.what')}</p>
      <div class="fm-sheet fm-tell-versions">
        ${version(page.d('conflict.here'), keeper.content)} ${version(page.t('conflict.there'), there.content)}
      </div>`,
    [
      page.button('primary', 'conflict.both', () => settle('BOTH')),
      page.button('', 'conflict.mine', () => settle('MINE'), page.d('conflict.mine')),
      page.button('', 'conflict.theirs', () => settle('THEIRS')),
    ],
  );
}
