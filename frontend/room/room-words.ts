import { html, nothing, type TemplateResult } from 'lit';
import type { Room } from './room';
import { type Explained, pieces, type Question } from './room-model';
import { say } from './room-texts';

/** What fits in a line of the smallest phones. */
const SHORT = 24;

/** Which explained words are unfolded, by the text in which they stand. */
export class OpenTerms {
  private readonly open = new Set<string>();

  constructor(private readonly changed: () => void) {}

  has(text: string, term: number): boolean {
    return this.open.has(`${term} ${text}`);
  }

  toggle(text: string, term: number): void {
    const key = `${term} ${text}`;
    if (!this.open.delete(key)) {
      this.open.add(key);
    }
    this.changed();
  }
}

/**
 * A text in the voice of those who wrote it. A word that is explained is a button that opens its meaning below.
 *
 * @param name of the text, for the ids of its meanings
 */
export function explainedText(name: string, style: string, text: string, explained: readonly Explained[], open: OpenTerms): TemplateResult {
  const words = pieces(text, explained);
  // A sign that ends a part of the sentence stays with a word before it, which is a button.
  const signAt = (at: number) => /^[.,;:!?)’”]+/.exec(words[at]?.text ?? '')?.[0] ?? '';
  const follows = (at: number) => at > 0 && words[at - 1]?.term !== null;
  const piece = ({ text: part, term }: (typeof words)[number], at: number) =>
    term === null
      ? part.slice(follows(at) ? signAt(at).length : 0)
      : html`<span class=${part.length < SHORT ? 'fm-whole' : ''}
          ><button
            class="fm-term"
            aria-expanded=${open.has(text, term) ? 'true' : 'false'}
            aria-controls="${name}-${term}"
            @click=${() => open.toggle(text, term)}
            >${part}</button
          >${words[at + 1]?.term === null ? signAt(at + 1) : ''}</span
        >`;
  const meaning = ({ term }: (typeof words)[number]) =>
    term === null
      ? nothing
      : html`<div id="${name}-${term}" class="fm-means fm-sheet" ?hidden=${!open.has(text, term)}>
          <p><b>${explained[term]?.word}.</b> ${explained[term]?.means}</p>
        </div>`;
  return html`<p class="fm-words ${style}">${words.map(piece)}</p>
    <div>${words.map(meaning)}</div>`;
}

/** What a question explains itself, and the words of the assembly beside that. */
function wordsOf(question: Question, words: readonly Explained[]): Explained[] {
  const own = new Set(question.explained.map(({ word }) => word.toLowerCase()));
  return [...question.explained, ...words.filter(({ word }) => !own.has(word.toLowerCase()))];
}

/** The words of a question, and who wrote them. */
export function wording(question: Question, words: readonly Explained[], open: OpenTerms): TemplateResult {
  return html`${explainedText('meaning', 'fm-draft', question.wording, wordsOf(question, words), open)}
    ${question.byline === '' ? nothing : html`<p class="fm-byline fm-small fm-quiet">${question.byline}</p>`}`;
}

/** The words of the assembly, and the way to ask about one. */
export function glossary(room: Room): TemplateResult | typeof nothing {
  const { shared, mine, card } = room;
  if (!shared || !card || mine?.member !== true) {
    return nothing;
  }
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    const field = (event.target as HTMLFormElement).querySelector('input');
    if (field) {
      void room.askAbout(field.value).then((isAsked) => {
        field.value = isAsked ? '' : field.value;
        field.focus();
      });
    }
  };
  return html`<details id="words" class="fm-glossary">
    <summary>${shared.words.length === 0 ? say('floor.room.words') : say('floor.room.words.some', shared.words.length)}</summary>
    ${shared.words.length === 0
      ? nothing
      : html`<dl>
          ${shared.words.map(({ word, means }) => html`<div><dt class="fm-words">${word}</dt><dd>${means}</dd></div>`)}
        </dl>`}
    <form class="fm-host-form" @submit=${send}>
      <label for="ask-word">${say('floor.room.words.ask')}</label>
      <input id="ask-word" type="text" maxlength="60" autocomplete="off" aria-describedby="ask-word-more ask-word-said" />
      <p id="ask-word-more" class="fm-small fm-quiet">${say('floor.room.words.more')}</p>
      <div class="fm-acts"><button class="fm-act">${say('floor.room.words.send')}</button></div>
      <p id="ask-word-said" role="status">${room.wordSaid}</p>
    </form>
  </details>`;
}
