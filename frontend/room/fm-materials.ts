import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { Material, MaterialVariant } from './material-model';
import { isLink, Reading } from './reading';
import type { Room } from './room';
import { say } from './room-texts';

/** Where this part of the page is. */
export const address = import.meta.url;

/** What members read for the session, each under its title. */
export class FmMaterials extends LitElement {
  static override properties = { room: { attribute: false }, beat: { attribute: false } };

  declare room: Room;
  /** Changes whenever the room may have: its parts are told to look again. */
  declare beat: number;
  private known: Reading | undefined;

  /** In the page's own tree, for its style sheet and its ids. */
  override createRenderRoot(): HTMLElement {
    return this;
  }

  private get at(): Reading {
    if (this.known?.room !== this.room) {
      this.known = new Reading(this.room, () => this.requestUpdate());
    }
    this.known.look(false);
    return this.known;
  }

  override render(): TemplateResult | typeof nothing {
    const { at } = this;
    if (at.all.length === 0) {
      return nothing;
    }
    return html`<section class="fm-section fm-materials" aria-labelledby="materials">
      <h2 id="materials">${say('floor.material.title')}</h2>
      ${at.hasEasy
        ? html`<label class="fm-yes-no"
            ><input type="checkbox" .checked=${at.isEasy} @change=${(event: Event) => at.read((event.target as HTMLInputElement).checked)} />${say('floor.material.easy')}</label
          >`
        : nothing}
      ${at.all.map((material) => this.material(at, material))}
    </section>`;
  }

  private material(at: Reading, material: Material): TemplateResult {
    const { text, variant, since } = at.shown(material);
    const item = this.room.shared?.agenda.find(({ id }) => id === material.item)?.title ?? '';
    const easyMissing = at.isEasy && variant !== 'EASY_READ' ? say('floor.material.easy.none') : '';
    const bits = [say(`floor.material.kind.${material.kind}`), material.from, item, variant === '' ? '' : say(`floor.material.variant.${variant}`), easyMissing];
    return html`<details @toggle=${() => at.look(true)}>
      <summary>${text.title}</summary>
      <p class="fm-bits fm-quiet">${bits.filter((bit) => bit !== '').map((bit) => html`<span>${bit}</span>`)}</p>
      ${since ? this.since(since) : nothing} ${text.paragraphs.map((paragraph) => html`<p class="fm-words">${paragraph}</p>`)}
      ${isLink(material.link) ? html`<p><a class="fm-link" href=${material.link} rel="noreferrer noopener" target="_blank">${say('floor.material.link')}</a></p>` : nothing}
    </details>`;
  }

  private since({ added, gone }: MaterialVariant): TemplateResult {
    const list = (key: string, parts: string[]) =>
      parts.length === 0
        ? nothing
        : html`<p>${say(key)}</p>
            <ul>
              ${parts.map((part) => html`<li class="fm-words">${part}</li>`)}
            </ul>`;
    return html`<div class="fm-sheet fm-note">
      <p><strong>${say('floor.material.out-of-date')}</strong></p>
      ${list('floor.material.added', added)} ${list('floor.material.gone', gone)}
    </div>`;
  }
}

customElements.define('fm-materials', FmMaterials);
