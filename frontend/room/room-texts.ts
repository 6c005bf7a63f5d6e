/** The product's texts in the language of the page, as they stand in it. */
let all: Record<string, string> = {};

function block(id: string): unknown {
  return JSON.parse(document.getElementById(id)?.textContent ?? '{}');
}

/** Reads them from the page. */
export function readTexts(): void {
  all = block('room-texts') as Record<string, string>;
}

/** What the server says of who reads: whether they are signed in, and their card if they are a member. */
export function readReader(): { signedIn: boolean; card: string } {
  const { signedIn, card } = block('room-reader') as { signedIn?: boolean; card?: string };
  return { signedIn: signedIn === true, card: card ?? '' };
}

/** The text with the facts put in by position; the key itself if there is none, so that a gap can be seen and breaks nothing. */
export function say(key: string, ...facts: (string | number)[]): string {
  return (all[key] ?? key).replace(/\{(\d+)\}/g, (gap, at: string) => String(facts[Number(at)] ?? gap));
}
