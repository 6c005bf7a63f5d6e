import { html, nothing, type TemplateResult } from 'lit';
import { CHOICES, type Choice, type Question, type Result, type Shared } from './room-model';
import { say } from './room-texts';
import { day, time } from './room-time';

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
  if (question.counted !== null) {
    return html`<p>${say('floor.room.closed', time(new Date(question.counted)))}</p>`;
  }
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
        <i class="fm-bar-${choice.toLowerCase()} ${part === 0 ? 'none' : ''}" .style=${`--n: ${part}`}></i>
        ${choice === 'AGREE' && isMarked ? mark(counts.needed, counts.needed / longest) : nothing}
      </div>`;
  };
  return html`<div class="fm-result-bars">${CHOICES.map(bar)}</div>`;
}

function mark(needed: number, part: number): TemplateResult {
  const end = part > 0.85 ? 'far' : part < 0.15 ? 'near' : '';
  return html`<div class="fm-result-needed ${end}" .style=${`--n: ${part}`}><span>${say('floor.result.mark', needed)}</span></div>`;
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

const MINUTE = 60_000;

/** What happens now: the item in hand with the time it has left, and what people are asked in it. */
export function item({ agenda, running }: Shared, now: Date, prompt: (text: string) => TemplateResult): TemplateResult | typeof nothing {
  if (!running) {
    return nothing;
  }
  if (running.over) {
    return html`<section class="fm-item"><h2>${say('floor.room.day-over')}</h2></section>`;
  }
  const left = Math.trunc((Date.parse(running.ends) - now.getTime()) / MINUTE);
  const isOver = Date.parse(running.ends) < now.getTime();
  return html`<section class="fm-item">
    <p class="fm-eyebrow">${say('floor.room.item', running.at + 1, agenda.length)}</p>
    <div class="fm-item-head">
      <h2>${agenda[running.at]?.title}</h2>
      <p class="fm-figure fm-strong ${isOver ? 'fm-late' : ''}">${say(timeKey(isOver, left), Math.abs(left))}</p>
    </div>
    ${running.prompt === '' ? nothing : prompt(running.prompt)}
  </section>`;
}

/** Where this member sits now, and where after: a round for each item at the tables. */
export function seat({ agenda, running }: Shared, tables: readonly number[]): TemplateResult | typeof nothing {
  const talks = running ? agenda.slice(0, running.at + 1).filter(({ kind }) => kind === 'TALK').length : 0;
  const round = Math.min(Math.max(talks, 1), tables.length);
  const then = tables.slice(round).filter((table) => table > 0);
  const now = tables[round - 1] ?? 0;
  return tables.length === 0 || running?.over
    ? nothing
    : html`<section class="fm-seat">
        <h2>${now === 0 ? say('floor.room.table.none') : say('floor.room.table', now)}</h2>
        ${then.length === 0 ? nothing : html`<p>${say('floor.room.table.then', then.join(', '))}</p>`}
      </section>`;
}

function timeKey(isOver: boolean, minutes: number): string {
  if (isOver) {
    return minutes === 0 ? 'floor.room.over-time.first' : 'floor.room.over-time';
  }
  return minutes === 0 ? 'floor.room.left.last' : 'floor.room.left';
}

/** The rest of the agenda: while the session runs what follows the item in hand, else on its day what has not started by the plan, else all of it. */
export function next({ session, agenda, running }: Shared, now: Date): TemplateResult | typeof nothing {
  const isToday = Boolean(running) || session.date === day(now);
  const begun = running ? running.at + 1 : agenda.filter(({ starts }) => starts <= time(now)).length;
  const rest = running?.over ? [] : isToday ? agenda.slice(begun) : agenda;
  // What is in hand takes longer than planned: so does everything after it begin later.
  const late = running ? Math.max(0, Math.floor((now.getTime() - Date.parse(running.ends)) / MINUTE)) : 0;
  return rest.length === 0
    ? nothing
    : html`<section class="fm-section fm-next">
        <h2>${say(isToday ? 'floor.room.next' : 'floor.agenda')}</h2>
        <ol class="fm-agenda">
          ${rest.map(
            ({ title, minutes, starts }) =>
              html`<li><span class="fm-figure">${later(starts, late)}</span><span>${say('floor.agenda.item', title, minutes)}</span></li>`,
          )}
        </ol>
      </section>`;
}

/** 14:30 so many minutes later. */
export function later(starts: string, minutes: number): string {
  const [hour = 0, minute = 0] = starts.split(':').map(Number);
  const all = (hour * 60 + minute + minutes) % (24 * 60);
  return `${String(Math.floor(all / 60)).padStart(2, '0')}:${String(all % 60).padStart(2, '0')}`;
}
