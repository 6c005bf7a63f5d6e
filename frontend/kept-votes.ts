/**
 * The votes that members cast on this device and that are not answered yet. They outlive the page and the session, since a session may end while there
 * is no signal; they end with their answer, after a day, and when their member signs out: others may use the device after that. The server says so
 * with the event `fm-signed-out` at the window, whose detail is the member, before it leads away.
 */
const TOO_OLD = 24 * 3_600_000;
const PREFIX = 'fm-vote ';

export interface Kept {
  id: string;
  question: string;
  choice: string;
  /** Votes that this one may take the place of, with spaces between. */
  inPlaceOf: string;
  /** By the clock of the device, to let go what nobody will ever ask for. */
  at: number;
}

/** On the device if it lets us, so that it outlives the page; else with the page. */
const memory = new Map<string, string>();

/** Where a vote lies, and with an empty question what all of a session begin with. */
export function keyOf(member: string, session: string, question: string): string {
  return `${PREFIX}${member} ${session} ${question}`;
}

export function remember(key: string, kept: Kept) {
  const value = JSON.stringify(kept);
  memory.set(key, value);
  try {
    localStorage.setItem(key, value);
  } catch {
    // Private windows and full devices keep it with the page.
  }
}

export function forget(key: string) {
  memory.delete(key);
  try {
    localStorage.removeItem(key);
  } catch {
    // As above.
  }
}

function stored(): Map<string, string> {
  const found = new Map<string, string>(memory);
  try {
    for (let i = 0; i < localStorage.length; i++) {
      const key = localStorage.key(i) ?? '';
      if (key.startsWith(PREFIX)) {
        found.set(key, localStorage.getItem(key) ?? '');
      }
    }
  } catch {
    // As above.
  }
  return found;
}

export function all(): Map<string, Kept> {
  const kept = new Map<string, Kept>();
  for (const [key, value] of stored()) {
    try {
      kept.set(key, JSON.parse(value) as Kept);
    } catch {
      // Cut off while it was written: there is nothing to send, and the others go on.
      forget(key);
    }
  }
  return kept;
}

/** Whoever has the page open: nobody may come back to the room of a vote. */
export function forgetOld() {
  for (const [key, kept] of all()) {
    if (Date.now() - kept.at > TOO_OLD) {
      forget(key);
    }
  }
}

/** All votes of the member, of whatever session. */
export function forgetOf(member: string) {
  [...stored().keys()].filter((key) => key.startsWith(`${PREFIX}${member} `)).forEach(forget);
}

window.addEventListener('fm-signed-out', (event) => {
  const member = (event as CustomEvent<unknown>).detail;
  if (typeof member === 'string' && member !== '') {
    forgetOf(member);
  }
});
forgetOld();
