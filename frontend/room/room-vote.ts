import { html, nothing, type TemplateResult } from 'lit';
import type { Room } from './room';
import { CHOICES, type Choice, type Mine, type Question } from './room-model';
import { say } from './room-texts';
import { isOnPaper, isOpen, type Line, lines } from './vote-state';

/** A member's choices with the state of their vote above. Choosing is not voting: that is for a button. */
export function voteBox(room: Room, question: Question, mine: Mine): TemplateResult {
  const { box } = room;
  return html`<p id="vote-state" class="fm-vote-state" role="status">
      ${lines(question, mine, room.pending, room.isSlow(room.pending), box).map(
        (line, at) => html`<span class=${at === 0 ? '' : 'fm-vote-more'}>${stateLine(line)}</span>`,
      )}
    </p>
    ${isOpen(question, box) && !isOnPaper(question, mine) ? choices(room, mine) : nothing}`;
}

function stateLine({ mark, word, rest }: Line): TemplateResult {
  return html`<span class="fm-state ${mark}">${word}</span> ${rest}`;
}

function choices(room: Room, mine: Mine): TemplateResult {
  const { box } = room;
  const radio = (choice: Choice) =>
    html`<label class="fm-choice" data-choice=${choice}>
      <input
        type="radio"
        name="vote"
        .checked=${box.chosen === choice}
        @change=${() => room.choose(choice)}
      />${say(`floor.choice.${choice}`)}</label
    >`;
  return html`${box.isHidden ? nothing : html`<div id="votes" class="fm-votes" role="radiogroup" aria-labelledby="ask">${CHOICES.map(radio)}</div>`}
    <div class="fm-acts">
      <button id="cast-vote" class="fm-act primary" ?hidden=${box.isHidden} @click=${() => void room.cast()}>
        ${say(mine.vote ? 'floor.vote.change' : 'floor.vote.cast')}
      </button>
      <button id="hide-choice" class="fm-act plain" ?hidden=${!mine.vote} @click=${() => room.hide(!box.isHidden)}>
        ${say(box.isHidden ? 'floor.choice.show' : 'floor.choice.hide')}
      </button>
    </div>`;
}
