/** The server's answer, its refusal with the reason, or none at all: then it may or may not have heard. */
export type Answer<T> =
  | { kind: 'ANSWERED'; value: T }
  | { kind: 'REFUSED'; status: number; reason: string; detail: string }
  | { kind: 'LOST'; after: number; busy: boolean };

const TOO_MANY = 429;
const BROKEN = 500;
const NO_CONTENT = 204;
const PROBLEM = 'urn:folkmoot:problem:';

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/**
 * Asks the server for something and says what came of it. A server that is busy or broken counts as one that could not be reached.
 *
 * @param patience milliseconds until it is given up
 */
export async function ask<T>(
  address: string,
  request: RequestInit,
  patience: number,
  read: (response: Response) => Promise<unknown> = (response) => response.json(),
): Promise<Answer<T>> {
  try {
    const response = await fetch(address, { cache: 'no-store', signal: AbortSignal.timeout(patience), ...request });
    if (response.status >= BROKEN || response.status === TOO_MANY) {
      return { kind: 'LOST', after: 1000 * (Number(response.headers.get('Retry-After')) || 0), busy: true };
    }
    if (response.ok) {
      return { kind: 'ANSWERED', value: (response.status === NO_CONTENT ? {} : await read(response)) as T };
    }
    const problem = (await response.json().catch(() => ({}))) as { type?: unknown; detail?: unknown };
    return {
      kind: 'REFUSED',
      status: response.status,
      reason: textOf(problem.type).replace(PROBLEM, '') || 'unknown',
      detail: textOf(problem.detail),
    };
  } catch {
    return { kind: 'LOST', after: 0, busy: false };
  }
}
