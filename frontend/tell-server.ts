import { type Answer, ask } from './answer';
import type { FileKept } from './tell-files-model';
import { type Choices, complete, type Content, type Use } from './tell-model';

/** Whose draft: the key made on this device, or the code that was given to come back with. */
export interface Identity {
  key: string;
  code: string;
}

export interface Draft {
  revision: number;
  content: Content;
  stage: string;
  /** Uses for which two devices gave different answers, so that the one that allows less counts. */
  narrowed?: Use[];
}

export interface Sent {
  code: string;
  readBy?: string | null;
  narrowed?: Use[];
}

/** Words as they stand, or the kind of thing that would be hidden there. */
export interface PreviewPart {
  text: string;
  hidden?: string | null;
}

const PATIENCE = 30_000;
/** 25 MB over a slow line. */
const PATIENCE_FOR_A_FILE = 900_000;
const FILES = 'draft/files';

/** Asks the server about one call's drafts. Carries no cookie: whoever is signed in on this device is not told apart. */
export class Server {
  /** True if it was reached last and could not take what it was given. */
  busy = false;

  /** The word of the call, and the key of a personal link if somebody came by one. */
  private readonly link: string;
  private readonly invitation: string;

  constructor(path: string) {
    const [link = '', invitation = ''] = path.split('/');
    this.link = link;
    this.invitation = invitation;
  }

  async draft(who: Identity): Promise<Answer<Draft>> {
    const answer = await this.ask<Draft>('GET', 'draft', who);
    return answer.kind === 'ANSWERED' ? { ...answer, value: { ...answer.value, content: complete(answer.value.content) } } : answer;
  }

  save(who: Identity, revision: number, content: Content): Promise<Answer<{ revision: number }>> {
    return this.ask('PUT', 'draft', who, { revision, content });
  }

  pause(who: Identity): Promise<Answer<{ code: string }>> {
    return this.ask('POST', 'draft/pause', who);
  }

  discard(who: Identity): Promise<Answer<unknown>> {
    return this.ask('DELETE', 'draft', who);
  }

  /** @param revision of what this device saw last on the server */
  send(who: Identity, revision: number, content: Content, choices: Choices): Promise<Answer<Sent>> {
    const consents = Object.fromEntries(
      (Object.keys(choices.uses) as Use[]).map((use) => {
        const { answer, until } = choices.uses[use];
        return [use, { answer, until: answer === 'YES' ? until : null }];
      }),
    );
    const { name, contact, askForCall } = choices;
    return this.ask('POST', 'testimony', who, {
      revision,
      content,
      consents,
      name: choices.uses.BE_NAMED.answer === 'YES' ? name.trim() : '',
      contact: choices.uses.CONTACT.answer === 'YES' || askForCall === 'YES' ? contact.trim() : '',
      callBack: askForCall === 'YES' ? 'ASKED_FOR' : 'NOT_ASKED_FOR',
    });
  }

  preview(words: string): Promise<Answer<{ parts: PreviewPart[] }>> {
    return this.ask('POST', 'preview', { key: '', code: '' }, { words });
  }

  files(who: Identity): Promise<Answer<FileKept[]>> {
    return this.ask('GET', FILES, who);
  }

  /** Sends a file under a name of its own; the same name twice is kept once. */
  addFile(who: Identity, id: string, name: string, file: Blob): Promise<Answer<FileKept>> {
    const headers = {
      'Content-Type': 'application/octet-stream',
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)}`,
    };
    return this.request('PUT', `${FILES}/${id}`, who, file, headers, PATIENCE_FOR_A_FILE);
  }

  /** A file as the server keeps it. */
  file(who: Identity, id: string): Promise<Answer<Blob>> {
    return this.request('GET', `${FILES}/${id}`, who, null, {}, PATIENCE_FOR_A_FILE, (response) => response.blob());
  }

  removeFile(who: Identity, id: string): Promise<Answer<unknown>> {
    return this.ask('DELETE', `${FILES}/${id}`, who);
  }

  private ask<T>(method: string, what: string, who: Identity, body?: unknown): Promise<Answer<T>> {
    return body === undefined
      ? this.request(method, what, who, null, {}, PATIENCE)
      : this.request(method, what, who, JSON.stringify(body), { 'Content-Type': 'application/json' }, PATIENCE);
  }

  private async request<T>(
    method: string,
    what: string,
    who: Identity,
    body: string | Blob | null,
    more: Record<string, string>,
    patience: number,
    read: (response: Response) => Promise<unknown> = (response) => response.json(),
  ): Promise<Answer<T>> {
    // Refusals come in the language of the page.
    const headers: Record<string, string> = { 'Accept-Language': document.documentElement.lang || 'en', ...more };
    if (who.code) {
      headers['Words-Code'] = who.code;
    } else if (who.key) {
      headers['Draft-Key'] = who.key;
    }
    if (this.invitation) {
      headers['Invitation-Key'] = this.invitation;
    }
    const answer = await ask<T>(
      `api/v1/calls/${encodeURIComponent(this.link)}/${what}`,
      { method, headers, body, credentials: 'omit' },
      patience,
      read,
    );
    this.busy = answer.kind === 'LOST' && answer.busy;
    return answer;
  }
}
