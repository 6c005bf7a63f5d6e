/** Stopping for now with a code to come back with, and coming back with one. */
import type { TellPage } from './tell-page';

export async function stop(page: TellPage): Promise<void> {
  page.asking = page.draft.isOnlyHere ? 'ONLY_HERE' : '';
  if (page.asking) {
    page.said = page.d('stop.only-here');
    return;
  }
  const code = await page.draft.pause();
  if (code) {
    page.code = code;
    page.go('STOPPED');
  } else {
    page.asking = 'NO_SIGNAL';
    page.said = page.d('stop.no-signal');
  }
}

export async function resume(page: TellPage): Promise<void> {
  const typed = page.querySelector<HTMLElement & { value: string }>('#code')?.value.trim() ?? '';
  const refuse = (key: string) => {
    page.faults = [{ id: 'code', message: page.t(`code.${key}`) }];
    page.focusOn('code');
  };
  if (typed === '') {
    refuse('missing');
    return;
  }
  if (page.draft.isBegun) {
    refuse('begun');
    return;
  }
  const refused = await page.draft.resume(typed);
  if (refused) {
    refuse(refused);
  } else {
    page.go('WORDS');
  }
}
