/** Where the words are: said on the screen and spoken in the same words. */
import '@vaadin/checkbox';
import { html, nothing } from 'lit';
import { clock, LONGEST } from './tell-model';
import type { Fault, TellPage } from './tell-page';

interface Saved {
  key: string;
  what: string;
  more: string[];
  /** When it was; 0 if no time belongs to it. */
  time: number;
  mark: 'done' | 'late';
  /** Spoken when it comes to be so; what is so for a moment only is not. */
  worthSaying: boolean;
}

/** The fields that a refusal of the server is about stand on the page of the words. */
const ABOUT_WORDS = ['words-missing', 'words-too-long', 'too-many-steps', 'too-many-services', 'wait-out-of-range', 'unreadable', 'file'];

export function isAboutWords(refusal: string): boolean {
  return ABOUT_WORDS.includes(refusal);
}

/** What the server refused, with what to do, as one of the things to see to. */
export function refused(page: TellPage): Fault[] {
  const { refusal, advice } = page.draft.standing;
  if (refusal === '') {
    return [];
  }
  const known = page.texts[refusal === 'file' ? 'refused.file' : `uses.refused.${refusal}`];
  const id = refusal === 'too-many-steps' ? 'journey' : refusal === 'file' ? 'add-file' : 'words';
  return [{ id, message: known ?? (advice || page.t('uses.refused.other')) }];
}

export function savedNow(page: TellPage): Saved {
  const draft = page.draft;
  const { standing } = draft;
  const { place } = page.call;
  const one = (key: string, what: string, more: string[] = [], part: Partial<Saved> = {}): Saved => ({
    key,
    what,
    more,
    time: 0,
    mark: 'done',
    worthSaying: true,
    ...part,
  });
  if (draft.content.words.length > LONGEST || standing.server === 'TOO_LONG') {
    return one('TOO_LONG', page.d('saved.too-long'), [], { mark: 'late' });
  }
  if (standing.device === 'CANNOT') {
    const there = standing.server === 'SAVED';
    return one(`CANNOT-${there}`, page.d('saved.cannot'), [there ? page.t('saved.there', place) : page.t('saved.nowhere')], { mark: 'late' });
  }
  if (standing.device === 'NOTHING') {
    return one('NOTHING', page.t('saved.nothing'), [page.t('saved.without-signal')], { worthSaying: false });
  }
  if (draft.isOnlyHere) {
    const copy = draft.leftovers.count > 0 ? page.t('only.copy', place) : page.t('only.none', place);
    return one(`ONLY-${draft.leftovers.count}`, page.d('saved'), [copy], { time: standing.time });
  }
  if (draft.isCorrection) {
    return one('OVER', page.d('saved'), [page.t('over.what')], { time: standing.time });
  }
  if (standing.server === 'SAVED' && draft.isOnServer) {
    return one('BOTH', page.t('saved.both', place), [], { time: standing.time });
  }
  const [key, more] = away(page);
  return one(key, page.d('saved'), [more], { time: standing.time, worthSaying: key !== 'HERE' });
}

function away(page: TellPage): [string, string] {
  const { standing } = page.draft;
  if (standing.server === 'LOST') {
    return standing.busy ? ['BUSY', page.t('signal.busy')] : ['LOST', page.t('signal.lost')];
  }
  return standing.server === 'REFUSED' ? ['REFUSED', page.t('saved.refused')] : ['HERE', page.t('saved.going', page.call.place)];
}

export function saved(page: TellPage) {
  const now = savedNow(page);
  const time = now.time > 0 ? ` ${clock(now.time)}` : '';
  return html`<span class="fm-state ${now.mark}" id="saved">${now.what}${time}</span>
    ${now.more.map((more) => html`<span class="fm-small fm-quiet">${more}</span>`)}`;
}

/** Whether the service keeps what is not sent yet. */
export function whereToKeep(page: TellPage) {
  const draft = page.draft;
  if (draft.isCorrection || draft.standing.device === 'CANNOT') {
    return nothing;
  }
  return html`<vaadin-checkbox
    id="only-here"
    class="fm-tell-only"
    label=${page.d('only')}
    .helperText=${page.d('only.what', page.call.place)}
    .checked=${draft.isOnlyHere}
    @change=${async (e: Event) => {
      const box = e.target as HTMLInputElement;
      if (!box.checked) {
        draft.keepThereToo();
      } else if (!(await draft.keepOnlyHere())) {
        box.checked = false;
        page.said = page.t('only.files');
        page.asking = 'FILES_THERE';
      }
    }}
  ></vaadin-checkbox>
  ${page.asking === 'FILES_THERE' ? html`<p role="alert">${page.t('only.files')}</p>` : nothing}`;
}
