/*
 * The service worker. It keeps the program's own files, so that a page opens without a network: the shell, what is named
 * by its content's hash, and how the deployer has it look. It never touches an answer of the API, and so never holds what
 * people wrote.
 */

/** What the build puts in front: a name for this build, and the files that participants need. */
declare const shell: { version: string; files: string[] };

const worker = self as unknown as ServiceWorkerGlobalScope;
const current = `shell-${shell.version}`;
/** After this long without an answer a page is opened from what is kept. */
const patienceMs = 5_000;

worker.addEventListener('install', (event) => {
  event.waitUntil(fill().then(() => worker.skipWaiting()));
});

worker.addEventListener('activate', (event) => {
  event.waitUntil(dropOthers().then(() => worker.clients.claim()));
});

// What a page had loaded before it had a worker.
worker.addEventListener('message', ({ data }) => {
  if (Array.isArray(data))
    void keepAll(data.filter((url) => typeof url === 'string' && isKept(new URL(url))));
});

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== worker.location.origin) return;
  if (isHashed(url)) event.respondWith(hashed(request));
  else if (isAppearance(url)) event.respondWith(appearance(request));
  else if (request.mode === 'navigate' && isPage(url)) event.respondWith(page(request));
});

function isHashed(url: URL): boolean {
  return url.origin === worker.location.origin && url.pathname.startsWith('/assets/');
}

function isKept(url: URL): boolean {
  return isHashed(url) || isAppearance(url);
}

/** The deployer's own style, faces and logo. They have fixed names, so they may have changed. */
function isAppearance(url: URL): boolean {
  return url.origin === worker.location.origin && url.pathname.startsWith('/appearance/');
}

/** Pages are all drawn from one shell; files to download and the demonstration's way in are the server's. */
function isPage({ pathname }: URL): boolean {
  return !/^\/(?:api|demo|healthz|readyz)\b/.test(pathname) && !/\.\w+$/.test(pathname);
}

async function fill(): Promise<void> {
  const cache = await caches.open(current);
  await cache.addAll(['/', ...shell.files]);
}

async function dropOthers(): Promise<void> {
  for (const name of await caches.keys()) if (name !== current) await caches.delete(name);
}

async function keepAll(urls: string[]): Promise<void> {
  const cache = await caches.open(current);
  for (const url of urls) {
    // A file that has gone since, or a cut: it is kept when it is next needed.
    if (!(await cache.match(url, { ignoreVary: true }))) await cache.add(url).catch(() => undefined);
  }
}

async function hashed(request: Request): Promise<Response> {
  const cache = await caches.open(current);
  const kept = await cache.match(request, { ignoreVary: true });
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.ok) await cache.put(request, answer.clone()).catch(() => undefined);
  return answer;
}

/** The server's, so that a change is seen at once; the last one where the network is gone. */
async function appearance(request: Request): Promise<Response> {
  const cache = await caches.open(current);
  try {
    const answer = await fetch(request);
    if (answer.ok) await cache.put(request, answer.clone()).catch(() => undefined);
    else await cache.delete(request, { ignoreVary: true });
    return answer;
  } catch (error) {
    const kept = await cache.match(request, { ignoreVary: true });
    if (kept) return kept;
    throw error;
  }
}

/** The server's page, so that a new build is seen at once; the kept shell where the network is gone or very slow. */
async function page(request: Request): Promise<Response> {
  const answer = fetch(request);
  const kept = await caches.match('/', { cacheName: current, ignoreVary: true });
  if (!kept) return answer;
  const late = new Promise<Response>((resolve) => setTimeout(() => resolve(kept.clone()), patienceMs));
  return Promise.race([answer.catch(() => kept), late]);
}
