import { html, nothing, type TemplateResult } from 'lit';
import { type Draft, LONGEST_WORD } from './poll-draft';
import { type Poll, type Stance, STANCES } from './poll-model';
import { say } from './room-texts';

/** A form in which an answer is made, with what hears of each change. */
export interface PollForm {
  poll: Poll;
  draft: Draft;
  /** Tells the fields of two forms on one page apart. */
  name: string;
  set: (draft: Draft) => void;
}

/** How the kind of poll is answered, in a sentence. */
export function how({ kind, most, options }: Poll): string {
  const number = kind === 'SCALE' ? options.length : most;
  return say(kind === 'WORDS' && most === 1 ? 'floor.poll.WORDS.how.one' : `floor.poll.${kind}.how`, number);
}

/** The fields of an answer, each group under what it asks. */
export function pollFields(form: PollForm, legend: string): TemplateResult {
  switch (form.poll.kind) {
    case 'ONE':
      return group(legend, form, 'fm-votes', (at) => choice(form, at, 'radio'));
    case 'SEVERAL':
      return group(legend, form, 'fm-votes', (at) => choice(form, at, 'checkbox'));
    case 'SCALE':
      return scale(legend, form);
    case 'WORDS':
      return words(legend, form);
    case 'RANKING':
      return ranking(legend, form);
    case 'STATEMENTS':
      return html`<p>${how(form.poll)}</p>
        ${form.poll.options.map((statement, at) => stances(form, statement, at))}`;
  }
}

function group(legend: string, { poll }: PollForm, name: string, option: (at: number) => TemplateResult): TemplateResult {
  return html`<fieldset class="fm-poll-fields">
    <legend><span class="fm-hidden">${legend}</span> ${how(poll)}</legend>
    <div class=${name}>${poll.options.map((_, at) => option(at))}</div>
  </fieldset>`;
}

function choice(form: PollForm, at: number, type: 'radio' | 'checkbox'): TemplateResult {
  const { poll, draft, name } = form;
  const isChosen = draft.chosen.includes(at);
  const change = (event: Event) => {
    const is = (event.target as HTMLInputElement).checked;
    const rest = type === 'radio' ? [] : draft.chosen.filter((other) => other !== at);
    form.set({ ...draft, chosen: is ? [...rest, at].sort((one, other) => one - other) : rest });
  };
  return html`<label class="fm-choice fm-poll-choice">
    <input type=${type} name="${name}-choice" .checked=${isChosen} @change=${change} />${poll.options[at]}</label
  >`;
}

function scale(legend: string, form: PollForm): TemplateResult {
  const [low = '', high = ''] = form.poll.ends;
  return html`${group(legend, form, 'fm-poll-scale', (at) => choice(form, at, 'radio'))}
    <p class="fm-poll-ends"><span>1 <span class="fm-words">${low}</span></span><span>${form.poll.options.length} <span class="fm-words">${high}</span></span></p>`;
}

function words(legend: string, { poll, draft, name, set }: PollForm): TemplateResult {
  const field = (at: number) => {
    const input = (event: Event) => {
      const all = Array.from({ length: poll.most }, (_, i) => draft.words[i] ?? '');
      all[at] = (event.target as HTMLInputElement).value;
      set({ ...draft, words: all });
    };
    return html`<label for="${name}-word-${at}">${say('floor.poll.word', at + 1)}</label>
      <input id="${name}-word-${at}" class="fm-poll-word" maxlength=${LONGEST_WORD} autocomplete="off" .value=${draft.words[at] ?? ''} @input=${input} />`;
  };
  return html`<fieldset class="fm-poll-fields">
    <legend><span class="fm-hidden">${legend}</span> ${how(poll)}</legend>
    ${Array.from({ length: poll.most }, (_, at) => field(at))}
  </fieldset>`;
}

/** One place after the other: each offers what is not placed yet. */
function ranking(legend: string, { poll, draft, name, set }: PollForm): TemplateResult {
  const shown = Math.min(poll.most, draft.chosen.length + 1);
  const place = (at: number) => {
    const change = (event: Event) => {
      const option = Number((event.target as HTMLSelectElement).value);
      const others = draft.chosen.filter((_, i) => i !== at);
      const rest = others.filter((other) => other !== option);
      set({ ...draft, chosen: option < 0 ? rest : [...rest.slice(0, at), option, ...rest.slice(at)] });
    };
    const here = draft.chosen[at] ?? -1;
    const offered = poll.options.map((_, option) => option).filter((option) => option === here || !draft.chosen.includes(option));
    return html`<label for="${name}-place-${at}">${say('floor.poll.place', at + 1)}</label>
      <select id="${name}-place-${at}" class="fm-poll-place" .value=${String(here)} @change=${change}>
        <option value="-1" ?selected=${here < 0}>${say('floor.poll.place.none')}</option>
        ${offered.map((option) => html`<option value=${option} ?selected=${option === here}>${poll.options[option]}</option>`)}
      </select>`;
  };
  return html`<fieldset class="fm-poll-fields">
    <legend><span class="fm-hidden">${legend}</span> ${how(poll)}</legend>
    ${Array.from({ length: shown }, (_, at) => place(at))}
  </fieldset>`;
}

function stances({ poll, draft, name, set }: PollForm, statement: string, at: number): TemplateResult {
  const choose = (stance: Stance) => {
    const all = poll.options.map((_, i) => draft.stances[i] ?? '');
    all[at] = stance;
    set({ ...draft, stances: all });
  };
  return html`<fieldset class="fm-poll-fields">
    <legend class="fm-words">${statement}</legend>
    <div class="fm-poll-stances">
      ${STANCES.map(
        (stance) =>
          html`<label class="fm-choice" data-choice=${stance}>
            <input type="radio" name="${name}-stance-${at}" .checked=${draft.stances[at] === stance} @change=${() => choose(stance)} />${say(`floor.poll.stance.${stance}`)}</label
          >`,
      )}
    </div>
  </fieldset>`;
}

/** Why the answer makes none, beside its button. */
export function faultLine(fault: string): TemplateResult | typeof nothing {
  return html`<p class="fm-fault" role="alert">${fault === '' ? '' : say(`floor.poll.refused.${fault}`)}</p>`;
}
