/** Where the focus goes on the page that takes a story, once what it goes to is drawn. */
import type { LitElement } from 'lit';

export function focusOnTitle(page: LitElement): void {
  void page.updateComplete.then(async () => {
    await page.querySelector('fm-uses')?.updateComplete;
    const title = page.querySelector<HTMLElement>('h1');
    title?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  });
}

export function focusOnErrors(page: LitElement): void {
  void page.updateComplete.then(() => page.querySelector<HTMLElement>('.fm-errors')?.focus());
}

/** On the field with that id, or on the one of a step, which is opened for it. */
export function focusOnField(page: LitElement, id: string): void {
  void page.updateComplete.then(() => {
    const step = /^step-(\d+)-/.exec(id);
    if (step) {
      page.querySelector('fm-journey')?.openStep(Number(step[1]), id);
      return;
    }
    const field = page.querySelector<HTMLElement>(`#${id}`);
    field?.closest('vaadin-details')?.setAttribute('opened', '');
    field?.focus();
  });
}
