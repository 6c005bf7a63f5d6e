/** Copies of a draft that the service still has to delete: their keys, no words, until it is done. */
import type { Device } from './tell-device';
import type { Identity, Server } from './tell-server';

/** Under such a name the device notes one. */
export interface Leftover extends Identity {
  link: string;
}

export class Leftovers {
  /** How many are not deleted yet. */
  count = 0;

  private readonly name: string;

  constructor(
    link: string,
    private readonly device: Device,
    private readonly server: Server,
  ) {
    this.name = `${link}#deleted`;
  }

  /** What the device notes of one. */
  note(who: Identity): Leftover {
    return { link: `${this.name}#${who.key || who.code}`, key: who.key, code: who.code };
  }

  /** Deletes what is noted, as far as the service can be reached. Answers with the reason if it refuses one. */
  async clear(): Promise<'GONE' | 'LOST' | 'ALREADY_SENT'> {
    let how: 'GONE' | 'LOST' | 'ALREADY_SENT' = 'GONE';
    const noted = await this.device.leftovers(this.name).catch(() => []);
    this.count = noted.length;
    for (const one of noted) {
      const done = await this.delete(one);
      how = done === 'GONE' ? how : done;
    }
    return how;
  }

  /** Deletes this one; it is noted no more unless the service can't be reached. */
  async delete(one: Leftover): Promise<'GONE' | 'LOST' | 'ALREADY_SENT'> {
    const answer = await this.server.discard({ key: one.key, code: one.code });
    if (answer.kind === 'LOST') {
      return 'LOST';
    }
    await this.device.remove(one.link).catch(() => undefined);
    this.count = Math.max(0, this.count - 1);
    return answer.kind === 'REFUSED' && answer.reason === 'already-sent' ? 'ALREADY_SENT' : 'GONE';
  }
}
