/** What is on the screen when another device went on with a telling, sent it, or deleted it: every version can be read, copied and kept. */
import { html, nothing, type TemplateResult } from 'lit';
import { copy } from './tell-ends';
import type { Content } from './tell-model';
import type { TellPage } from './tell-page';
import { button, mine, note } from './tell-parts';

/** All that is said, part by part, under the words of its field. */
function parts(page: TellPage, content: Content): [string, string][] {
  const named = (id: string) => page.call.services.find((one) => one.id === id)?.name ?? '';
  const steps = content.steps.map((step, at) => {
    const service = step.service === null ? step.serviceInOwnWords : named(step.service);
    return `${at + 1}. ${[step.who, service, step.what].filter((one) => one.trim() !== '').join(': ')}`;
  });
  const all: [string, string][] = [
    [page.t('own'), content.words],
    [page.t('journey'), steps.join('\n')],
    [page.t('services'), [...content.services.map(named), content.serviceInOwnWords].filter((one) => one !== '').join(', ')],
    [page.t('where'), content.where],
    [page.t('when'), content.when],
    [page.t('felt'), content.felt === null ? '' : page.t(`felt.${content.felt}`)],
    [page.t('felt-words.label'), content.feltWords],
    [page.t('should-have'), content.shouldHave],
    [page.t('difference'), content.difference],
    [page.t('meanings'), content.meanings.join(', ')],
    [page.t('through.writer'), content.through?.writer ?? ''],
  ];
  return all.filter(([, said]) => said.trim() !== '');
}

function version(page: TellPage, title: string, content: Content): TemplateResult {
  const [first, ...rest] = parts(page, content);
  return html`<article class="fm-look-view">
    <header><h2>${title}</h2></header>
    ${first ? nothing : html`<p>${page.t('conflict.no-words')}</p>`}
    ${[...(first ? [first] : []), ...rest].map(
      ([label, said]) => html`<h3 class="fm-quiet">${label}</h3>
        <p class="fm-words fm-lines" dir="auto">${said}</p>`,
    )}
  </article>`;
}

/** The words on this device, to be copied. */
function copyable(page: TellPage): TemplateResult {
  const said = parts(page, page.draft.content)
    .map(([label, text]) => `${label}\n${text}`)
    .join('\n\n');
  return html`${button(page, '', 'here.copy', () => void copy(page, said))}`;
}

export function drawConflict(page: TellPage) {
  const draft = page.draft;
  const there = draft.standing.conflict;
  if (!there) {
    return note(page, page.t('conflict'), nothing, []);
  }
  const settle = (which: 'MINE' | 'THEIRS' | 'BOTH') => {
    page.go('WORDS');
    void draft.settle(which);
  };
  return note(
    page,
    page.t('conflict'),
    html`<p>${page.t(there.sent ? 'conflict.sent.what' : 'conflict.what')}</p>
      <div class="fm-sheet fm-tell-versions">
        ${version(page, page.d('conflict.here'), draft.content)}
        ${version(page, page.t(there.sent ? 'conflict.sent' : 'conflict.there'), there.content)}
      </div>`,
    [
      button(page, 'primary', 'conflict.both', () => settle('BOTH')),
      button(page, '', 'conflict.mine', () => settle('MINE'), page.d('conflict.mine')),
      button(page, '', 'conflict.theirs', () => settle('THEIRS'), page.t(there.sent ? 'conflict.sent.theirs' : 'conflict.theirs')),
    ],
  );
}

/** What stands on this device, beneath what is said about it. */
function here(page: TellPage) {
  const draft = page.draft;
  return draft.isBegun
    ? html`<div class="fm-sheet fm-tell-versions">${version(page, page.d('conflict.here'), draft.content)}</div>
        <p class="fm-small" role="status">${page.wrote}</p>`
    : nothing;
}

/** It was sent already; what is here is not newer. */
export function drawBefore(page: TellPage) {
  const begun = page.draft.isBegun;
  return note(
    page,
    page.t('before'),
    html`<p>${page.t('before.what')} ${mine(page)}</p>
      ${begun ? html`<p>${page.d('before.here')}</p>` : nothing} ${here(page)}`,
    begun ? [copyable(page), button(page, '', 'stopped.off', () => void page.discardHere(), page.d('stopped.off'))] : [],
  );
}

/** Nothing on the server belongs to it any more. */
export function drawGone(page: TellPage) {
  const draft = page.draft;
  const erased = draft.standing.gone === 'ERASED';
  return note(
    page,
    page.t(erased ? 'erased' : 'gone'),
    html`<p>${page.d(erased ? 'erased.what' : 'gone.what')}</p>
      ${here(page)}`,
    [
      copyable(page),
      button(page, '', 'stopped.off', () => void page.discardHere(), page.d('stopped.off')),
      button(page, '', 'erased.keep', () => {
        draft.keepAnyway();
        page.go('WORDS');
      }),
    ],
  );
}
