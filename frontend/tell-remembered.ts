/** What was sent from this tab: its code stays here, so that loading the page again does not take it away before it was noted. */
import type { Sent } from './tell-server';

function nameOf(link: string): string {
  return `fm-told-${link}`;
}

export function remember(link: string, sent: Sent): void {
  try {
    sessionStorage.setItem(nameOf(link), JSON.stringify(sent));
  } catch {
    // Then it is on the screen only.
  }
}

export function remembered(link: string): Sent | undefined {
  try {
    return (JSON.parse(sessionStorage.getItem(nameOf(link)) ?? 'null') as Sent | null) ?? undefined;
  } catch {
    return undefined;
  }
}

export function forget(link: string): void {
  try {
    sessionStorage.removeItem(nameOf(link));
  } catch {
    // Nothing was kept.
  }
}
