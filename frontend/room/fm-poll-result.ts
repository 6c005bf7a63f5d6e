import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { Bar, Opinion, Poll } from './poll-model';
import { say } from './room-texts';

/** The result of a poll: each number printed beside its bar, and the sentences that say whose they are. */
export class FmPollResult extends LitElement {
  static override properties = { poll: { attribute: false } };

  declare poll: Poll;

  /** In the page's own tree, for its style sheet. */
  override createRenderRoot(): HTMLElement {
    return this;
  }

  override render(): TemplateResult | typeof nothing {
    const { kind, result } = this.poll;
    if (!result) {
      return nothing;
    }
    const many = result.bars.length > 8 ? 'many' : '';
    return html`${result.withheld ? html`<p class="fm-result-word">${say('floor.poll.withheld')}</p>` : nothing}
      ${result.bars.length === 0
        ? nothing
        : html`<ul class="fm-poll-bars ${kind.toLowerCase()} ${many}">
            ${result.bars.map((each) => bar(each, kind === 'WORDS' ? 'fm-words' : ''))}
          </ul>`}
      ${result.opinions.length === 0 ? nothing : html`<ul class="fm-poll-opinions ${result.opinions.length > 4 ? 'many' : ''}">${result.opinions.map(opinion)}</ul>`}
      ${result.sentences.map((sentence, at) => html`<p class=${at === 0 ? 'fm-strong' : ''}>${sentence}</p>`)}`;
  }
}

function bar({ label, figure, part }: Bar, voice: string): TemplateResult {
  return html`<li>
    <span class=${voice}>${label}</span>
    <b class="fm-figure">${figure}</b>
    <div class="fm-result-track" aria-hidden="true"><i class="fm-poll-bar ${part === 0 ? 'none' : ''}" .style=${`--n: ${part}`}></i></div>
  </li>`;
}

function opinion({ statement, agree, disagree, pass }: Opinion): TemplateResult {
  const all = Math.max(1, agree + disagree + pass);
  const piece = (name: string, number: number) => html`<i class="fm-bar-${name} ${number === 0 ? 'none' : ''}" .style=${`--n: ${number / all}`}></i>`;
  return html`<li>
    <p class="fm-words">${statement}</p>
    <p class="fm-bits">
      <span>${say('floor.poll.stance.AGREE')} <b class="fm-figure">${agree}</b></span>
      <span>${say('floor.poll.stance.DISAGREE')} <b class="fm-figure">${disagree}</b></span>
      <span>${say('floor.poll.stance.PASS')} <b class="fm-figure">${pass}</b></span>
    </p>
    <div class="fm-result-track fm-poll-stack" aria-hidden="true">${piece('agree', agree)}${piece('disagree', disagree)}${piece('abstain', pass)}</div>
  </li>`;
}

customElements.define('fm-poll-result', FmPollResult);
