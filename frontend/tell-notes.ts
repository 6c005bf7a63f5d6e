/** What is on the screen in place of the words, and what can be done about it. */
import { html } from 'lit';
import { comeBack } from './tell-intro';
import type { TellPage } from './tell-page';
import { button, note } from './tell-parts';

/** Another tab has the telling. */
export function drawElsewhere(page: TellPage) {
  return note(page, page.t('elsewhere'), html`<p>${page.t('elsewhere.what')}</p>`, [
    button(page, 'primary', 'elsewhere.here', () => page.takeOver()),
  ]);
}

/** Its author left in a hurry, and whoever reads this may be somebody else. */
export function drawGate(page: TellPage) {
  return note(page, page.t('gate'), html`<p>${page.d('gate.what')}</p>`, [
    button(page, 'primary', 'gate.on', () => {
      page.draft.show();
      page.goOn();
    }),
    button(page, '', 'delete.do', () => void page.discard()),
  ]);
}

export function drawClosed(page: TellPage) {
  return note(page, page.t('closed'), html`<p>${page.t('closed.what', page.call.place)}</p>${comeBack(page)}`, []);
}

/** @param gone whether the server deleted it too, or has still to */
export function drawDeleted(page: TellPage, gone: 'GONE' | 'HERE') {
  return note(page, page.t('deleted'), html`<p>${gone === 'GONE' ? page.t('deleted.what') : page.d('deleted.here')}</p>`, [
    button(page, '', 'deleted.again', () => page.go('WORDS')),
  ]);
}
