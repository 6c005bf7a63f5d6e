/**
 * Answers for the members' screen where there is no network: with its page and files as they were last. The page that is kept is that of /card, which is
 * the same as a session's and holds nobody's card. Everything else goes past it.
 */
interface Work extends Event {
  waitUntil(work: Promise<unknown>): void;
}

interface Fetch extends Work {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}

interface Worker {
  readonly registration: { scope: string };
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(name: 'install' | 'activate', listener: (event: Work) => void): void;
  addEventListener(name: 'fetch', listener: (event: Fetch) => void): void;
}

const worker = self as unknown as Worker;
const CACHE = 'fm-room';
/** On a weak signal the page as it was is there sooner than the new one. */
const PATIENCE = 4_000;
const root = new URL(worker.registration.scope).pathname;
const HOSTS_PART = /\/fm-host-[^/]*\.js$/;
const shell = `${root}card`;
const files = `${root}room/assets/`;

worker.addEventListener('install', (event) => event.waitUntil(keepPage().finally(() => worker.skipWaiting())));
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()));
worker.addEventListener('fetch', (event) => {
  const { pathname, origin } = new URL(event.request.url);
  if (event.request.method !== 'GET' || origin !== location.origin) {
    return;
  }
  if (pathname.startsWith(files)) {
    event.respondWith(file(event.request));
  } else if (event.request.mode === 'navigate' && (pathname === shell || /^room\/[^/]+$/.test(pathname.slice(root.length)))) {
    event.respondWith(page(event));
  }
});

async function page(event: Fetch): Promise<Response> {
  const answer = fetch(event.request);
  const kept = await (await caches.open(CACHE)).match(shell);
  if (!kept) {
    event.waitUntil(answer.then(keepPage).catch(() => undefined));
    return answer;
  }
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<Response>((resolve) => (timer = setTimeout(() => resolve(kept), PATIENCE)));
  // What came from the network shows that the page may be asked for once more, to be kept.
  event.waitUntil(answer.then((came) => (came.ok ? keepPage() : undefined)).catch(() => undefined));
  return Promise.race([answer.then((came) => (came.status >= 500 ? kept : came)).catch(() => kept), late]).finally(() => clearTimeout(timer));
}

/** Each file has a name of its own for what is in it. */
async function file(request: Request): Promise<Response> {
  const cache = await caches.open(CACHE);
  const kept = await cache.match(request);
  if (kept) {
    return kept;
  }
  const answer = await fetch(request);
  if (answer.ok) {
    await cache.put(request, answer.clone());
  }
  return answer;
}

/** Keeps the page as it is now, once all its files are here; what belongs to an older release goes. */
async function keepPage(): Promise<void> {
  const answer = await fetch(shell, { cache: 'no-store' });
  if (!answer.ok) {
    return;
  }
  const cache = await caches.open(CACHE);
  const here = await cache.keys();
  const html = await answer.clone().text();
  const hosts = hostsPartIn(html);
  // The part for hosts of tables is kept where one of an older release is: by that a host uses this device.
  const isHosts = here.some(({ url }) => HOSTS_PART.test(url));
  const needed = filesIn(html).filter((address) => isHosts || address !== hosts);
  await Promise.all(needed.map((address) => file(new Request(address))));
  const before = filesIn((await (await cache.match(shell))?.text()) ?? '').filter((address) => !HOSTS_PART.test(address));
  await cache.put(shell, answer);
  if (before.some((address) => !needed.includes(address))) {
    const gone = here.filter(({ url }) => new URL(url).pathname.startsWith(files) && !needed.includes(new URL(url).pathname));
    await Promise.all(gone.map((request) => cache.delete(request)));
  }
}

/** Where the page says that the part for hosts of tables is. */
function hostsPartIn(html: string): string {
  return /data-host="([^"]*)"/.exec(html)?.[1] ?? '';
}

function filesIn(html: string): string[] {
  return [...html.matchAll(/"([^"]*\/room\/assets\/[^"]+)"/g)].map(([, address]) => address ?? '');
}

export {};
