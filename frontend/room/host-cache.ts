const CACHE = 'fm-room';

/** Keeps a part of the page that loads later: the page opens without a network, and a worker that is not installed yet does not see the part come. */
export async function keepPart(address: string): Promise<void> {
  try {
    const cache = await caches.open(CACHE);
    if (!(await cache.match(address))) {
      await cache.add(address);
    }
  } catch {
    // Over plain HTTP, in private windows: the page needs the network to load.
  }
}
