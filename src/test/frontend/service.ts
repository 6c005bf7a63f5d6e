import { type Content, isSame } from 'Frontend/tell-model';

interface Told {
  revision: number;
  content: Content;
  stage: 'DRAFT' | 'SENT';
  code: string;
}

/** How one request fares: not heard at all, heard without its answer getting through, or answered before anybody looked at it. */
type Fate = 'NOT_HEARD' | 'REPLY_LOST' | { status: number; reason?: string; after?: number };

interface Request {
  method: string;
  path: string;
  key: string;
  body: { revision?: number; content?: Content };
}

/**
 * The service as devices meet it over HTTP. Keeps what is told on one call in memory, and answers as the real one does: the same save or sending
 * twice counts once, older revisions are refused, and what was erased stays so.
 */
export class Service {
  /** What was asked, in order, whether or not it was heard. */
  readonly asked: Request[] = [];
  /** How the next requests fare; those after them are heard and answered. */
  readonly fates: Fate[] = [];
  hasSignal = true;

  private readonly told = new Map<string, Told>();
  private readonly erased = new Set<string>();
  private codes = 0;

  /** Stands in for the browser's own. */
  readonly fetch = (address: string, how: RequestInit): Promise<Response> => {
    const headers = new Headers(how.headers);
    const code = headers.get('Words-Code');
    const key = code === null ? (headers.get('Draft-Key') ?? '') : this.keyOf(code);
    const body = typeof how.body === 'string' ? (JSON.parse(how.body) as Request['body']) : {};
    const request = { method: how.method ?? 'GET', path: address.replace(/^api\/v1\/calls\/[^/]+\//, ''), key, body };
    this.asked.push(request);
    const fate = this.hasSignal ? this.fates.shift() : 'NOT_HEARD';
    if (fate === 'NOT_HEARD') {
      return Promise.reject(new TypeError('Failed to fetch'));
    }
    if (typeof fate === 'object') {
      return Promise.resolve(fate.after === undefined ? problem(fate.status, fate.reason ?? '') : busy(fate.status, fate.after));
    }
    const answer = code !== null && key === '' ? problem(404, 'code-unknown') : this.answer(request);
    return fate === 'REPLY_LOST' ? Promise.reject(new TypeError('Failed to fetch')) : Promise.resolve(answer);
  };

  /** Everything that is kept, drafts and what was sent. */
  get kept(): Told[] {
    return [...this.told.values()];
  }

  asks(method: string, path: string): Request[] {
    return this.asked.filter((request) => request.method === method && request.path === path);
  }

  /** As when another device, or its author on their private page, destroys it. */
  erase(): void {
    for (const key of this.told.keys()) {
      this.erased.add(key);
    }
    this.told.clear();
  }

  private keyOf(code: string): string {
    return [...this.told].find(([, told]) => told.code === code)?.[0] ?? '';
  }

  private answer({ method, path, key, body }: Request): Response {
    const told = this.told.get(key);
    switch (`${method} ${path}`) {
      case 'GET draft/files':
        return json([]);
      case 'GET draft':
        return told ? json(told) : problem(404, 'not-found');
      case 'POST draft/pause':
        return told ? json({ code: told.code }) : problem(404, 'not-found');
      case 'DELETE draft':
        return this.discard(key, told);
      case 'PUT draft':
        return this.save(key, told, body.revision ?? 0, body.content);
      case 'POST testimony':
        return this.send(key, told, body.revision ?? 0, body.content);
      default:
        throw new Error(`${method} ${path} is not known here.`);
    }
  }

  private discard(key: string, told: Told | undefined): Response {
    if (told?.stage === 'SENT') {
      return problem(409, 'already-sent');
    }
    this.told.delete(key);
    this.erased.add(key);
    return new Response(null, { status: 204 });
  }

  private save(key: string, told: Told | undefined, revision: number, content: Content | undefined): Response {
    if (this.erased.has(key)) {
      return problem(410, 'erased');
    }
    if (told?.stage === 'SENT') {
      return problem(409, 'already-sent');
    }
    if (told && content && isSame(told.content, content)) {
      return json({ revision: told.revision });
    }
    if (told && revision <= told.revision) {
      return problem(409, 'newer-on-server');
    }
    this.keep(key, told, revision, content, 'DRAFT');
    return json({ revision });
  }

  private send(key: string, told: Told | undefined, restsOn: number, content: Content | undefined): Response {
    if (this.erased.has(key)) {
      return problem(410, 'erased');
    }
    const isOther = told && content && !isSame(told.content, content) && told.revision !== restsOn;
    if (isOther) {
      return problem(409, told.stage === 'SENT' ? 'already-sent' : 'newer-on-server');
    }
    return json({ code: this.keep(key, told, restsOn, content, 'SENT').code, narrowed: [] });
  }

  private keep(key: string, before: Told | undefined, revision: number, content: Content | undefined, stage: Told['stage']): Told {
    if (!content) {
      throw new Error('Nothing is told.');
    }
    const code = before?.code ?? `CODE-${++this.codes}`;
    const told = { revision, content, stage, code };
    this.told.set(key, told);
    return told;
  }
}

function json(body: unknown): Response {
  return new Response(JSON.stringify(body), { status: 200 });
}

function problem(status: number, reason: string): Response {
  return new Response(JSON.stringify({ type: `urn:folkmoot:problem:${reason}`, detail: `What to do about ${reason}.` }), { status });
}

function busy(status: number, after: number): Response {
  return new Response('{}', { status, headers: { 'Retry-After': String(after) } });
}
