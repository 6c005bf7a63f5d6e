/**
 * What every page does after an act, whoever made the page.
 *
 * Focus: when an act takes away the element that had it, such as a button whose question has closed, focus goes to the same control made
 * anew where there is one, else to the nearest heading above, and never to the page's start; an element that is only put elsewhere has it again. Whoever left the last control of
 * their own accord is left alone, and so is a page that moves the focus itself.
 *
 * Outcomes: an element with the role "status" that comes with its words, or is shown with them, is heard by few screen readers, since they
 * listen to such an element only once it is there. Its words are said in one region that is always there; so are sentences for acts whose
 * outcome only eyes can see, which arrive as the event `fm-say`. What changes in a region that is there already, or lies in one, is heard
 * without that, and nothing is said twice. Nor is what a page opens with: it is read as people read pages.
 */
const SETTLED = 150;
const PAUSE = 50;
const CONTROL = 'a[href], button, input, select, textarea, summary, [tabindex], [id]';
const STATUS = '[role="status"]';
const LISTENED_TO = '[role="status"], [role="alert"], [aria-live="polite"], [aria-live="assertive"]';

/** The element with the focus and all around it, innermost first; empty when the person left it. */
let path: Element[] = [];
let label = '';
let waiting = 0;
/** Nothing is an outcome before the person did something. */
let hasActed = false;
/** The statuses that are there and seen, and what each said last. */
let there = new Map<Element, string>();
/** What came into the page since it was looked at. */
let came: Element[] = [];
let view: Element | null = null;
let looking = 0;
const region = document.createElement('div');
region.className = 'fm-hidden';
region.id = 'fm-said';
region.setAttribute('role', 'status');

function words(element: Element): string {
  return element.textContent.trim().replace(/\s+/g, ' ');
}

function above(element: Element): Element | null {
  const root = element.getRootNode();
  return element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
}

function around(element: Element): Element[] {
  const found: Element[] = [];
  for (let at: Element | null = element; at; at = above(at)) {
    found.push(at);
  }
  return found;
}

function isShown(element: Element): boolean {
  return element.isConnected && element.getClientRects().length > 0;
}

function isGone(element: Element): boolean {
  return !isShown(element) || element.matches('[disabled], [disabled] *');
}

function isNowhere(): boolean {
  return !document.activeElement || document.activeElement === document.body;
}

/** What a control says of itself, by which it is known again. */
function named(element: Element): string {
  const says = [element.id, element.getAttribute('aria-label'), words(element)].find((each) => each) ?? '';
  return says === '' ? '' : `${element.localName} ${says}`;
}

function again(within: Element): HTMLElement | undefined {
  const same = [...within.querySelectorAll<HTMLElement>(CONTROL)].filter((each) => named(each) === label && !isGone(each));
  return label !== '' && same.length === 1 ? same[0] : undefined;
}

function heading(within: Element): HTMLElement | undefined {
  return [...within.querySelectorAll<HTMLElement>('h1, h2, h3')].find(isShown);
}

function rescue() {
  waiting = 0;
  const main = document.querySelector('main');
  if (!main || path.length === 0 || !isNowhere() || !document.hasFocus()) {
    return;
  }
  const left = [...path.slice(1).filter((each) => isShown(each) && main.contains(each)), main];
  if (path[0] instanceof HTMLElement && !isGone(path[0])) {
    path[0].focus();
    return;
  }
  const place = left.map(again).find((each) => each) ?? left.map(heading).find((each) => each);
  path = [];
  if (place?.matches('h1, h2, h3')) {
    place.setAttribute('tabindex', '-1');
  }
  place?.focus();
}

function say(sentence: string) {
  // The same sentence again is a change only if the region was seen to be empty before.
  region.textContent = '';
  window.setTimeout(() => (region.textContent = sentence), PAUSE);
}

/** What the status says, if nobody would hear it without us. */
function unheard(status: Element): string {
  const isNew = !there.has(status) || came.some((each) => each.contains(status));
  const isInAnother = status.parentElement?.closest(LISTENED_TO);
  return isNew && !isInAnother && there.get(status) !== words(status) ? words(status) : '';
}

function listen() {
  looking = 0;
  const statuses = [...document.querySelectorAll(STATUS)].filter((each) => each !== region && isShown(each));
  const unsaid = statuses.map(unheard).filter((each) => each !== '');
  there = new Map(statuses.map((each) => [each, words(each)]));
  came = [];
  const now = document.querySelector('main')?.firstElementChild ?? null;
  const isAnotherPage = now !== view;
  view = now;
  if (unsaid.length > 0 && hasActed && !isAnotherPage) {
    say(unsaid.join(' '));
  }
}

function changed(mutations: MutationRecord[]) {
  mutations.forEach((mutation) => mutation.addedNodes.forEach((added) => added instanceof Element && came.push(added)));
  const held = path[0];
  if (held && isNowhere() && (isGone(held) || came.some((each) => around(held).includes(each)))) {
    window.clearTimeout(waiting);
    waiting = window.setTimeout(rescue, SETTLED);
  }
  // Once the server's changes are all in, since an element may come first and its words after.
  looking ||= window.setTimeout(listen);
}

document.addEventListener('focusin', (event) => {
  const target = event.composedPath()[0];
  path = target instanceof Element ? around(target) : [];
  label = path.map((each) => (each.matches(CONTROL) ? named(each) : '')).find((each) => each !== '') ?? '';
});

document.addEventListener('focusout', (event) => {
  const target = event.composedPath()[0];
  window.setTimeout(() => {
    const left = target === path[0] && document.hasFocus() && isNowhere() && waiting === 0;
    if (left && target instanceof Element && !isGone(target)) {
      path = [];
    }
  });
});

for (const act of ['keydown', 'pointerdown']) {
  document.addEventListener(act, () => (hasActed = true), { capture: true, once: true });
}
window.addEventListener('fm-say', (event) => say((event as CustomEvent<string>).detail));
document.body.append(region);
listen();
new MutationObserver(changed).observe(document.body, {
  childList: true,
  subtree: true,
  attributes: true,
  attributeFilter: ['hidden', 'disabled', 'style', 'class'],
});
