import { html, nothing, type TemplateResult } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import { CHOICES, type Choice, pieces, type Question, type Result, type Shared } from './room-model';
import { say } from './room-texts';
import { day, time } from './room-time';

/** What fits in a line of the smallest phones. */
const SHORT = 24;

/** The words of a question in the voice of those who wrote them. A word that is explained is a button that opens its meaning below. */
export function wording(question: Question, openTerms: ReadonlySet<number>, toggle: (term: number) => void): TemplateResult {
  const words = pieces(question);
  // A sign that ends a part of the sentence stays with a word before it, which is a button.
  const signAt = (at: number) => /^[.,;:!?)’”]+/.exec(words[at]?.text ?? '')?.[0] ?? '';
  const follows = (at: number) => at > 0 && words[at - 1]?.term !== null;
  const piece = ({ text, term }: (typeof words)[number], at: number) =>
    term === null
      ? text.slice(follows(at) ? signAt(at).length : 0)
      : html`<span class=${text.length < SHORT ? 'fm-whole' : ''}
          ><button
            class="fm-term"
            aria-expanded=${openTerms.has(term) ? 'true' : 'false'}
            aria-controls="meaning-${term}"
            @click=${() => toggle(term)}
            >${text}</button
          >${words[at + 1]?.term === null ? signAt(at + 1) : ''}</span
        >`;
  const meaning = ({ term }: (typeof words)[number]) =>
    term === null
      ? nothing
      : html`<div id="meaning-${term}" class="fm-means fm-sheet" ?hidden=${!openTerms.has(term)}>
          <p><b>${question.explained[term]?.word}.</b> ${question.explained[term]?.means}</p>
        </div>`;
  return html`<p class="fm-words fm-draft">${words.map(piece)}</p>
    <div>${words.map(meaning)}</div>
    ${question.byline === '' ? nothing : html`<p class="fm-byline fm-small fm-quiet">${question.byline}</p>`}`;
}

/** How a question ended: its result; that too few voted to show one; or that it was taken back, and why. */
export function ending(question: Question): TemplateResult | typeof nothing {
  if (question.undone) {
    const state = `floor.undone.${question.state}`;
    return html`<div class="fm-result">
      <p class="fm-result-word">${say(state)}</p>
      <p>${say(`${state}.more`, time(new Date(question.undone.at)))}</p>
      <p class="fm-words">${question.undone.reason}</p>
    </div>`;
  }
  const { result } = question;
  return result
    ? html`<div class="fm-result">
        <p class="fm-result-word">${result.word}</p>
        ${bars(result)} ${result.sentences.map((sentence, at) => html`<p class=${isStrong(result, at) ? 'fm-strong' : ''}>${sentence}</p>`)}
        ${numbers(result)}
      </div>`
    : nothing;
}

/** The turnout, and the rule where there is a result. */
function isStrong(result: Result, at: number): boolean {
  return at === 0 || (at === 1 && !result.withheld);
}

function countOf({ counts }: Result, choice: Choice): number {
  return counts ? { AGREE: counts.agree, DISAGREE: counts.disagree, ABSTAIN: counts.abstain }[choice] : 0;
}

function bars(result: Result): TemplateResult | typeof nothing {
  const { counts } = result;
  if (!counts) {
    return nothing;
  }
  const longest = Math.max(1, ...CHOICES.map((choice) => countOf(result, choice)));
  const isMarked = counts.needed <= longest && counts.of > 0;
  const bar = (choice: Choice) => {
    const part = countOf(result, choice) / longest;
    return html`<span>${say(`floor.choice.${choice}`)}</span>
      <span class="fm-figure fm-result-count">${countOf(result, choice)}</span>
      <div class="fm-result-track" aria-hidden="true">
        <i class="fm-bar-${choice.toLowerCase()} ${part === 0 ? 'none' : ''}" style=${styleMap({ '--n': String(part) })}></i>
        ${choice === 'AGREE' && isMarked ? mark(counts.needed, counts.needed / longest) : nothing}
      </div>`;
  };
  return html`<div class="fm-result-bars">${CHOICES.map(bar)}</div>`;
}

function mark(needed: number, part: number): TemplateResult {
  const end = part > 0.85 ? 'far' : part < 0.15 ? 'near' : '';
  return html`<div class="fm-result-needed ${end}" style=${styleMap({ '--n': String(part) })}><span>${say('floor.result.mark', needed)}</span></div>`;
}

function numbers(result: Result): TemplateResult | typeof nothing {
  return result.counts
    ? html`<details>
        <summary>${say('floor.result.numbers')}</summary>
        <table class="fm-rows">
          <caption class="fm-hidden">${say('floor.result.caption')}</caption>
          <thead>
            <tr>
              <th scope="col">${say('floor.result.choice')}</th>
              <th scope="col" class="n">${say('floor.result.people')}</th>
            </tr>
          </thead>
          <tbody>
            ${CHOICES.map(
              (choice) =>
                html`<tr>
                  <th scope="row">${say(`floor.choice.${choice}`)}</th>
                  <td class="n">${countOf(result, choice)}</td>
                </tr>`,
            )}
          </tbody>
        </table>
      </details>`
    : nothing;
}

/** How many have voted, as a ring with one dot a person and as a sentence. */
export function turnout(question: Question): TemplateResult {
  return html`<div class="fm-turn">
    <fm-ring in=${question.voted} of=${question.roll}></fm-ring>
    <p><span class="fm-figure fm-strong">${say('floor.turnout', question.voted, question.roll)}</span> ${say('floor.turnout.more')}</p>
  </div>`;
}

/** The rest of the agenda: on the day of the session what has not started by the plan, else all of it. */
export function next({ session, agenda }: Shared, now: Date): TemplateResult | typeof nothing {
  const isToday = session.date === day(now);
  const rest = isToday ? agenda.slice(agenda.filter(({ starts }) => starts <= time(now)).length) : agenda;
  return rest.length === 0
    ? nothing
    : html`<section class="fm-section fm-next">
        <h2>${say(isToday ? 'floor.room.next' : 'floor.agenda')}</h2>
        <ol class="fm-agenda">
          ${rest.map(
            ({ title, minutes, starts }) => html`<li><span class="fm-figure">${starts}</span><span>${say('floor.agenda.item', title, minutes)}</span></li>`,
          )}
        </ol>
      </section>`;
}
