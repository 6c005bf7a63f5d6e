import '@vaadin/button';
import { html, LitElement, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Files } from './tell-files';
import { type FileHere, refusal, size } from './tell-files-model';
import { text, type Texts } from './tell-model';

/** What can be chosen; what is really in a file is looked at by the server. */
const CHOICES = 'image/jpeg,image/png,image/webp,image/gif,audio/*,.mp3,.m4a,.wav,.ogg,.opus,application/pdf,.pdf,.docx,.odt,.txt';

/** Photos, sound and documents that belong to a telling: chosen or dropped here, each with where it is and a way to take it off. */
class FmFiles extends LitElement {
  static override properties = {
    files: { attribute: false },
    version: { attribute: false },
    texts: { attribute: false },
    place: {},
    device: {},
    onlyHere: { attribute: false },
    over: { state: true },
    lost: { state: true },
  };

  declare files: Files;
  /** Another number each time that something about the files changed. */
  declare version: number;
  declare texts: Texts;
  declare place: string;
  declare device: string;
  /** They wait on this device until all of it is sent. */
  declare onlyHere: boolean;
  declare private over: boolean;
  /** The name of a file that could not be taken off, since there is no signal. */
  declare private lost: string;

  constructor() {
    super();
    this.version = 0;
    this.place = '';
    this.device = 'computer';
    this.onlyHere = false;
    this.over = false;
    this.lost = '';
  }

  protected override createRenderRoot() {
    return this;
  }

  private t(key: string, ...facts: (string | number)[]) {
    return text(this.texts, `files.${key}`, ...facts);
  }

  protected override render() {
    const rows = this.files.here.length + this.files.there.length;
    return html`<section
      aria-labelledby="files"
      @dragover=${(e: DragEvent) => this.dragged(e)}
      @dragleave=${() => this.draggedOut()}
      @drop=${(e: DragEvent) => this.dropped(e)}
    >
      <h2 id="files">${this.t('title')}</h2>
      <p class="fm-quiet">${this.t('what')}</p>
      ${rows > 0
        ? html`<ul class="fm-tell-file-list">
            ${repeat(
              this.files.there,
              (file) => file.id,
              (file) => this.row(file.id, file.name, file.bytes, this.t('state.KEPT', this.place), 'done'),
            )}
            ${repeat(
              this.files.here,
              (file) => file.id,
              (file) => this.row(file.id, file.name, file.blob.size, this.state(file), file.state === 'REFUSED' ? 'late' : ''),
            )}
          </ul>`
        : nothing}
      <div class=${this.over ? 'fm-tell-drop over' : 'fm-tell-drop'}>
        <label for="add-file">${this.t('add')}</label>
        <input
          id="add-file"
          type="file"
          multiple
          accept=${CHOICES}
          aria-describedby="files-limits"
          @change=${(e: Event) => this.chosen(e.target as HTMLInputElement)}
        />
        <p class="fm-small fm-quiet" id="files-limits">${this.t('limits')}</p>
      </div>
      <p class="fm-small fm-quiet">${this.t('clean')} ${this.t('seen')}</p>
      <p class="fm-hidden" role="status" id="files-said">${this.said()}</p>
    </section>`;
  }

  private row(id: string, name: string, bytes: number, state: string, mark: string) {
    return html`<li id=${`file-${id}`}>
      <div>
        <b dir="auto">${name}</b> <span class="fm-small fm-quiet">${size(bytes)}</span>
        <p class=${`fm-small fm-state ${mark}`}>${state}</p>
        ${this.lost === id ? html`<p class="fm-small" role="alert">${this.t('remove.lost')}</p>` : nothing}
      </div>
      <vaadin-button theme="tertiary" aria-label=${this.t('remove.label', name)} @click=${() => void this.takeOff(id)}>${this.t('remove')}</vaadin-button>
    </li>`;
  }

  private state(file: FileHere): string {
    switch (file.state) {
      case 'REFUSED':
        return refusal(this.texts, file.refusal);
      case 'GOING':
        return this.t('state.GOING');
      case 'WAITING':
        return this.t(this.onlyHere ? `state.HERE.${this.device}` : `state.WAITING.${this.device}`);
    }
  }

  private said(): string {
    const { last } = this.files;
    if (!last) {
      return '';
    }
    return last.what === 'REFUSED' ? this.t('said.REFUSED', last.name, refusal(this.texts, last.refusal)) : this.t(`said.${last.what}`, last.name);
  }

  private chosen(input: HTMLInputElement) {
    const chosen = [...(input.files ?? [])];
    input.value = '';
    void this.files.add(chosen);
  }

  private dragged(event: DragEvent) {
    if (event.dataTransfer?.types.includes('Files')) {
      event.preventDefault();
      this.over = true;
    }
  }

  private draggedOut() {
    this.over = false;
  }

  private dropped(event: DragEvent) {
    event.preventDefault();
    this.over = false;
    void this.files.add([...(event.dataTransfer?.files ?? [])]);
  }

  private async takeOff(id: string) {
    this.lost = (await this.files.remove(id)) ? '' : id;
    if (!this.lost) {
      this.querySelector<HTMLElement>('#add-file')?.focus();
    }
  }
}

customElements.define('fm-files', FmFiles);
