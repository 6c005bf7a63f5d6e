/**
 * The words on the redaction desk. Tells what a person selected in a part, in UTF-16 chars of it, by mouse, by touch or word by word with
 * the arrow keys; which mark was pressed; and single keys, while they are turned on and nobody is typing. What a finger selects is told only
 * when a button asks for it, since its ends are moved after the finger is lifted; meanwhile the attribute "choosing" stands.
 */
interface Word {
  part: HTMLElement;
  start: number;
  end: number;
}

const KEYS = ['j', 'k', 'a', 'x', 'r', 't', 'u', 'y'];
const LEAP = 10;

class FmDesk extends HTMLElement {
  private words: Word[] = [];
  private from = -1;
  private to = -1;
  private shown = '';
  private readonly spoken = document.createElement('div');
  private touch = false;
  private touched: Range | null = null;
  private readonly onPointer = (event: PointerEvent) => (this.touch = event.pointerType !== 'mouse');
  private readonly onSelection = () => this.touching();
  private readonly onKey = (event: KeyboardEvent) => this.pressed(event);

  connectedCallback() {
    this.spoken.className = 'fm-hidden';
    this.spoken.setAttribute('aria-live', 'polite');
    document.body.append(this.spoken);
    this.addEventListener('mouseup', () => !this.touch && this.selected());
    this.addEventListener('click', (event) => this.clicked(event));
    document.addEventListener('keydown', this.onKey);
    document.addEventListener('selectionchange', this.onSelection);
    document.addEventListener('pointerdown', this.onPointer, true);
  }

  disconnectedCallback() {
    document.removeEventListener('keydown', this.onKey);
    document.removeEventListener('selectionchange', this.onSelection);
    document.removeEventListener('pointerdown', this.onPointer, true);
    this.spoken.remove();
  }

  /** Brings the mark in hand into view when it is another one than before. */
  reveal() {
    const mark = this.querySelector<HTMLElement>('mark.now');
    const number = mark?.dataset['number'] ?? '';
    if (mark && number !== this.shown && this.shown !== '') {
      const box = mark.getBoundingClientRect();
      const sheet = this.parentElement?.parentElement?.querySelector('.fm-desk-card')?.getBoundingClientRect();
      const isBelow = sheet !== undefined && sheet.left < box.right;
      if (box.top < 60 || box.bottom > Math.min(isBelow ? sheet.top : Infinity, window.innerHeight - 120)) {
        mark.scrollIntoView({ block: 'center' });
      }
    }
    this.shown = number || 'none';
  }

  /** Lets the arrow keys choose words. */
  choose() {
    this.words = [...this.querySelectorAll<HTMLElement>('[data-part]')].flatMap((part) =>
      [...part.textContent.matchAll(/\S+/g)].map((match) => ({
        part,
        start: match.index,
        end: match.index + match[0].length,
      })),
    );
    if (this.words.length > 0) {
      this.go(Math.min(Math.max(this.from, 0), this.words.length - 1), false);
    }
  }

  /** Tells what was selected by touch. */
  take() {
    if (this.touched) {
      const selection = document.getSelection();
      selection?.removeAllRanges();
      selection?.addRange(this.touched);
      this.forget();
      this.selected();
    }
  }

  /** Keeps what is selected by touch, as pressing a button may clear the selection. */
  private touching() {
    const selection = document.getSelection();
    if (!this.touch || !selection || selection.rangeCount === 0) {
      return;
    }
    const range = selection.getRangeAt(0);
    if (!range.collapsed && this.partOf(range.startContainer)) {
      this.touched = range.cloneRange();
      this.setAttribute('choosing', '');
    } else if (this.contains(range.startContainer)) {
      this.forget();
    }
  }

  private forget() {
    this.touched = null;
    this.removeAttribute('choosing');
  }

  private pressed(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey || this.isTyping(event)) {
      return;
    }
    if (this.words.length > 0) {
      this.chosen(event);
      return;
    }
    const key = event.key.toLowerCase();
    if (this.getAttribute('keys') !== 'on' || event.shiftKey || event.repeat) {
      return;
    }
    if (key === 'm') {
      event.preventDefault();
      this.choose();
    } else if (KEYS.includes(key)) {
      event.preventDefault();
      this.tell('fm-key', { key });
    }
  }

  private isTyping(event: KeyboardEvent) {
    const target = event.composedPath()[0];
    return (
      target instanceof HTMLElement &&
      (target.matches('input:not([type="checkbox"], [type="radio"]), textarea, select, [role="option"], [role="listbox"]') ||
        target.closest('vaadin-select-overlay, vaadin-select-item') !== null)
    );
  }

  private chosen(event: KeyboardEvent) {
    const step = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: LEAP, ArrowUp: -LEAP }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      this.go(this.to + step, event.shiftKey);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      this.leave();
      this.selected();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      this.leave();
      document.getSelection()?.removeAllRanges();
    } else if (event.key === 'Tab') {
      this.leave();
    }
  }

  private leave() {
    this.words = [];
    this.spoken.textContent = '';
  }

  private go(wanted: number, longer: boolean) {
    const at = Math.min(Math.max(wanted, 0), this.words.length - 1);
    const start = longer ? this.from : at;
    const first = this.words[Math.min(start, at)];
    const last = this.words[Math.max(start, at)];
    if (!first || first.part !== last?.part) {
      return;
    }
    this.from = start;
    this.to = at;
    const range = document.createRange();
    range.setStart(...this.place(first.part, first.start));
    range.setEnd(...this.place(last.part, last.end));
    first.part.focus({ preventScroll: true });
    const selection = document.getSelection();
    selection?.removeAllRanges();
    selection?.addRange(range);
    this.spoken.textContent = range.toString();
    range.startContainer.parentElement?.scrollIntoView({ block: 'nearest' });
  }

  /** The text node, and the char in it, that a char of the part lies in. */
  private place(part: HTMLElement, char: number): [Node, number] {
    const texts = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
    let left = char;
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const length = node.textContent?.length ?? 0;
      if (left <= length) {
        return [node, left];
      }
      left -= length;
    }
    return [part, part.childNodes.length];
  }

  private selected() {
    const selection = document.getSelection();
    if (!selection || selection.isCollapsed || selection.rangeCount === 0) {
      return;
    }
    const range = selection.getRangeAt(0);
    const part = this.partOf(range.startContainer);
    if (!part) {
      return;
    }
    const start = this.char(part, range.startContainer, range.startOffset);
    const end =
      this.partOf(range.endContainer) === part
        ? this.char(part, range.endContainer, range.endOffset)
        : part.textContent.length;
    if (end > start) {
      selection.removeAllRanges();
      this.tell('fm-selected', { part: part.dataset['part'], start, end });
    }
  }

  private partOf(node: Node): HTMLElement | null {
    const part = (node instanceof HTMLElement ? node : node.parentElement)?.closest<HTMLElement>('[data-part]') ?? null;
    return part && this.contains(part) ? part : null;
  }

  private char(part: HTMLElement, node: Node, offset: number) {
    const before = document.createRange();
    before.setStart(part, 0);
    before.setEnd(node, offset);
    return before.toString().length;
  }

  private clicked(event: Event) {
    const mark = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('mark[data-number]') : null;
    if (mark && document.getSelection()?.isCollapsed !== false) {
      this.tell('fm-mark', { number: Number(mark.dataset['number']) });
    }
  }

  private tell(name: string, detail: unknown) {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}

customElements.define('fm-desk', FmDesk);
