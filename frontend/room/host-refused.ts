import { html, nothing, type TemplateResult } from 'lit';
import type { Hosting, Refused } from './host';
import { say } from './room-texts';

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** What could not be done, why, and what can become of the words. Nothing typed goes before its host lets it go. */
export function refusedList(at: Hosting): TemplateResult | typeof nothing {
  const { refused } = at;
  return refused.length === 0
    ? nothing
    : html`<section class="fm-host-refused fm-sheet" aria-labelledby="refused">
        <h2 id="refused" role="alert">${say('floor.host.refused', refused.length)}</h2>
        <ul>
          ${refused.map((one) => html`<li>${one.act.kind === 'note' ? words(at, one) : other(at, one)}</li>`)}
        </ul>
      </section>`;
}

function why({ act, answer }: Refused): string {
  switch (answer.answer) {
    case 'another':
      return say(act.kind === 'poll-entry' ? 'floor.poll.enter.another.host' : `floor.host.another.${act.kind}`);
    case 'gone':
      return say('floor.host.gone');
    case 'too-late':
      return say(act.kind === 'poll-entry' ? 'floor.poll.enter.late' : 'floor.enter.late');
    default:
      if (act.kind === 'poll-entry' && answer.reason !== 'UNKNOWN') {
        return say(`floor.poll.refused.${answer.reason ?? ''}`);
      }
      return say(act.kind === 'entry' && answer.reason !== 'UNKNOWN' ? `ballot.refused.${answer.reason ?? ''}` : `floor.host.refused.${answer.reason ?? 'UNKNOWN'}`);
  }
}

/** The words that were typed, what stands in their place, and the choice between them. */
function words(at: Hosting, one: Refused): TemplateResult {
  const stands = one.isLeft ? undefined : at.standing(textOf(one.act.body['note']));
  return html`<p class="fm-words">${textOf(one.act.body['text'])}</p>
    <p>${why(one)}</p>
    ${stands ? html`<p>${say('floor.host.stands')} <span class="fm-words">${stands.text}</span></p>` : nothing}
    <div class="fm-acts">
      <button class="fm-act" @click=${() => void at.again(one)}>${say(stands ? 'floor.host.mine' : 'floor.host.again')}</button>
      <button class="fm-act plain" @click=${() => void at.letGo(one)}>${say(stands ? 'floor.host.theirs' : 'floor.host.let-go')}</button>
    </div>`;
}

function other(at: Hosting, one: Refused): TemplateResult {
  const name = textOf(one.act.body['name']);
  return html`${name === '' ? nothing : html`<p class="fm-strong">${say(one.act.kind === 'poll-entry' ? 'floor.poll.enter.of' : 'floor.host.vote.of', name)}</p>`}
    <p>${why(one)}</p>
    <div class="fm-acts"><button class="fm-act plain" @click=${() => void at.letGo(one)}>${say('floor.host.seen')}</button></div>`;
}
