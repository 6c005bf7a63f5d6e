import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { Hosting } from './host';
import { keepPart } from './host-cache';
import { type Kind, LONGEST, type ShownNote } from './host-model';
import { helpCall, itemChoice, kindChoice, ofFacilitator, stateLine, tableChoice, takenDown } from './host-parts';
import { refusedList } from './host-refused';
import { voteForMember } from './host-vote';
import type { Room } from './room';
import { pollPart } from './room-poll';
import { say } from './room-texts';
import { weekday } from './room-time';

/** How near the end of a note its writer is told. */
const NEAR = 60;

/** The screen of a table's host: what is said there as lines of four kinds, reading them back, calling for help, entering a vote. */
export class FmHost extends LitElement {
  static override properties = { room: { attribute: false }, beat: { attribute: false } };

  declare room: Room;
  /** Changes whenever the room may have: its parts are told to look again. */
  declare beat: number;
  private hosting: Hosting | undefined;
  private isChoosing = false;
  private focusOn = '';

  /** In the page's own tree, for its style sheet and its ids. */
  override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void keepPart(import.meta.url);
  }

  private get at(): Hosting {
    if (this.hosting?.room !== this.room) {
      this.hosting = new Hosting(this.room, () => this.requestUpdate());
    }
    return this.hosting;
  }

  override render(): TemplateResult | typeof nothing {
    const { room, at } = this;
    if (!room.shared) {
      return nothing;
    }
    const { title, date, starts, venue } = room.shared.session;
    const bits = [title, weekday(date, document.documentElement.lang), starts, venue].filter((bit) => bit !== '');
    return html`<section class="fm-now">
        <h1>${at.number === 0 ? say('floor.host.choose') : say('floor.host.table', at.number)}</h1>
        <p class="fm-bits fm-quiet">${bits.map((bit) => html`<span>${bit}</span>`)}</p>
      </section>
      <p class="fm-hidden" role="status">${room.said}</p>
      ${at.number === 0 || this.isChoosing ? this.chooser() : this.work()}`;
  }

  private chooser(): TemplateResult {
    return tableChoice(this.at, (table) => {
      this.isChoosing = false;
      this.focusOn = '#note-text';
      this.room.host(table);
      this.requestUpdate();
    });
  }

  private work(): TemplateResult {
    const { at } = this;
    const isOpen = at.table?.open !== false;
    return html`${stateLine(at)} ${refusedList(at)} ${takenDown(at)}
      ${isOpen ? (at.isReading && at.reading.length > 0 ? this.reading() : this.writing()) : html`<p class="fm-host-over">${say('floor.host.over')}</p>`}
      ${this.list()} ${helpCall(at)} ${voteForMember(at)} ${pollPart(this.room, 'fm-poll-entry')}
      <div class="fm-acts fm-section">
        <button
          class="fm-act plain"
          @click=${() => {
            this.isChoosing = true;
            this.focusOn = '#ask';
            this.requestUpdate();
          }}
        >
          ${say('floor.host.change')}
        </button>
      </div>`;
  }

  private writing(): TemplateResult {
    const { at } = this;
    const write = async () => {
      const field = this.querySelector<HTMLTextAreaElement>('#note-text');
      if (field && (await at.write(field.value))) {
        field.value = '';
      }
      this.requestUpdate();
      this.querySelector<HTMLTextAreaElement>('#note-text')?.focus();
    };
    const send = (event: SubmitEvent) => {
      event.preventDefault();
      void write();
    };
    return html`<form class="fm-host-form" @submit=${send}>
        ${itemChoice(at, () => this.requestUpdate())}
        ${kindChoice('note-kind', at.kind, (kind) => {
          at.kind = kind;
          this.requestUpdate();
        })}
        <label for="note-text">${say('floor.host.text')}</label>
        ${this.field('note-text', '', () => void write(), () => undefined)}
        <div class="fm-acts">
          <button class="fm-act primary">${say('floor.host.add')}</button>
          ${at.toRead.length === 0
            ? nothing
            : html`<button
                type="button"
                id="read-back"
                class="fm-act"
                @click=${() => {
                  at.isReading = true;
                  this.focusOn = '#reading';
                  this.requestUpdate();
                }}
              >
                ${say('floor.host.read', at.toRead.length)}
              </button>`}
        </div>
      </form>
      ${at.removed
        ? html`<p class="fm-host-removed" role="status">
            ${say('floor.host.removed')}
            <button class="fm-link-button" @click=${() => void at.putBack()}>${say('floor.host.put-back')}</button>
          </p>`
        : nothing}`;
  }

  /** Enter is for the next one: a note is one line. */
  private field(id: string, value: string, enter: () => void, leave: () => void): TemplateResult {
    const key = (event: KeyboardEvent) => {
      if (event.key === 'Enter' && !event.isComposing) {
        event.preventDefault();
        enter();
      } else if (event.key === 'Escape') {
        leave();
      }
    };
    const { fault } = this.at;
    const near = (event: Event) => {
      const left = LONGEST - (event.target as HTMLTextAreaElement).value.trim().length;
      const line = this.querySelector(`#${id}-left`);
      if (line) {
        line.textContent = left <= NEAR ? say('floor.host.left-letters', left) : '';
      }
    };
    return html`<textarea
        id=${id}
        rows="2"
        enterkeyhint="done"
        aria-describedby="${id}-fault ${id}-left"
        aria-invalid=${fault === '' ? 'false' : 'true'}
        .defaultValue=${value}
        @keydown=${key}
        @input=${near}
      ></textarea>
      <p id="${id}-left" class="fm-quiet" role="status"></p>
      <p id="${id}-fault" class="fm-fault" role="alert">${fault}</p>`;
  }

  private reading(): TemplateResult {
    const { at } = this;
    const read = at.reading;
    const done = async (isAgreed: boolean) => {
      if (isAgreed) {
        await at.confirm(read);
      } else {
        at.isReading = false;
      }
      this.focusOn = at.isReading ? '#reading' : '#note-text';
      this.requestUpdate();
    };
    const rest = at.toRead.length - read.length;
    return html`<section class="fm-host-reading fm-sheet" aria-labelledby="reading">
      <h2 id="reading" tabindex="-1">${say('floor.host.reading')}</h2>
      <ul>
        ${read.map(({ kind, text }) => html`<li><span class="fm-quiet">${say(`floor.host.kind.${kind}`)}</span><p class="fm-words">${text}</p></li>`)}
      </ul>
      ${rest > 0 ? html`<p class="fm-quiet">${say('floor.host.reading.rest', rest)}</p>` : nothing}
      <div class="fm-acts">
        <button class="fm-act primary" @click=${() => void done(true)}>${say('floor.host.agreed')}</button>
        <button class="fm-act" @click=${() => void done(false)}>${say('floor.host.not-yet')}</button>
      </div>
    </section>`;
  }

  private list(): TemplateResult {
    const { at } = this;
    const here = at.notes.filter(({ item }) => item === at.item);
    const others = at.notes.filter(({ item }) => item !== at.item);
    const { editing } = at;
    const isGone = editing !== undefined && !at.notes.some(({ id }) => id === editing.id);
    return html`<section class="fm-section">
        <h2>${say('floor.host.notes', here.length)}</h2>
        ${isGone ? this.edit(editing) : nothing}
        ${here.length === 0 ? html`<p class="fm-quiet">${say('floor.host.notes.none')}</p>` : this.listOf(here)}
      </section>
      ${others.length === 0
        ? nothing
        : html`<details>
            <summary>${say('floor.host.notes.others', others.length)}</summary>
            ${this.listOf(others)}
          </details>`}`;
  }

  private listOf(notes: ShownNote[]): TemplateResult {
    const isOpen = this.at.table?.open !== false;
    return html`<ul class="fm-host-notes">
      ${notes.map((note) => html`<li>${this.at.editing?.id === note.id ? this.edit(this.at.editing) : this.note(note, isOpen)}</li>`)}
    </ul>`;
  }

  private note(note: ShownNote, isOpen: boolean): TemplateResult {
    const { at } = this;
    const state = note.waits ? 'floor.host.note.waits' : note.readBack ? 'floor.host.note.read' : 'floor.host.note.not-read';
    return html`<p class="fm-words">${note.text}</p>${ofFacilitator(note)}
      <div class="fm-host-note">
        <span class="fm-strong">${say(`floor.host.kind.${note.kind}`)}</span>
        <span class="fm-state ${note.waits ? 'late' : note.readBack ? 'open' : 'done'}">${say(state)}</span>
        ${isOpen
          ? html`<span class="fm-host-acts"
              ><button
                class="fm-link-button"
                aria-label=${say('floor.host.edit.of', note.text)}
                @click=${() => {
                  at.editing = note;
                  at.fault = '';
                  this.focusOn = '#edit-text';
                  this.requestUpdate();
                }}
              >
                ${say('floor.host.edit')}</button
              ><button
                class="fm-link-button"
                aria-label=${say('floor.host.remove.of', note.text)}
                @click=${() => {
                  this.focusOn = '#note-text';
                  void at.remove(note);
                }}
              >
                ${say('floor.host.remove')}
              </button></span
            >`
          : nothing}
      </div>`;
  }

  private edit(note: ShownNote): TemplateResult {
    const { at } = this;
    let { kind } = note;
    const close = () => {
      at.editing = undefined;
      at.fault = '';
      this.focusOn = '#note-text';
      this.requestUpdate();
    };
    const keep = async () => {
      const { value } = this.querySelector<HTMLTextAreaElement>('#edit-text') ?? { value: '' };
      const chosen = this.querySelector<HTMLInputElement>('input[name=edit-kind]:checked')?.value as Kind | undefined;
      kind = chosen ?? kind;
      if (await at.change(note, value, kind)) {
        close();
      }
    };
    const send = (event: SubmitEvent) => {
      event.preventDefault();
      void keep();
    };
    return html`<form class="fm-host-form" @submit=${send}>
      ${kindChoice('edit-kind', kind, () => undefined)}
      <label for="edit-text">${say('floor.host.text')}</label>
      ${this.field('edit-text', note.text, () => void keep(), close)}
      <p class="fm-quiet">${note.readBack ? say('floor.host.edit.more') : ''}</p>
      <div class="fm-acts">
        <button class="fm-act primary">${say('floor.host.keep')}</button>
        <button type="button" class="fm-act plain" @click=${close}>${say('floor.host.cancel')}</button>
      </div>
    </form>`;
  }

  protected override updated(): void {
    const wanted = this.focusOn === '' ? null : this.querySelector<HTMLElement>(this.focusOn);
    if (wanted) {
      this.focusOn = '';
      wanted.focus();
    }
  }
}

customElements.define('fm-host', FmHost);
