import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { connect, createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** nginx in front of a server, as in many hospitals: it lets no WebSocket through. */
export interface Proxy {
  url: string;
  stop(): Promise<void>;
}

/** Starts nginx on `port`, with a folder of its own. Resolves when it listens. */
export async function startProxy(port: number, target: number): Promise<Proxy> {
  const program = process.env['NGINX_PATH'] ?? 'nginx';
  const folder = await mkdtemp(path.join(tmpdir(), 'common-thread-nginx-'));
  const file = path.join(folder, 'nginx.conf');
  await writeFile(file, configuration(folder, port, target));
  const child = spawn(program, ['-p', folder, '-c', file, '-e', path.join(folder, 'error.log')], {
    stdio: 'ignore',
  });
  // A test that fails on its way leaves no program behind.
  const abandon = () => {
    child.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  };
  process.once('exit', abandon);
  let over = false;
  const ended = new Promise<void>((resolve) => {
    const end = () => {
      over = true;
      resolve();
    };
    child.once('exit', end);
    child.once('error', end);
  });
  while (!(await listens(port))) {
    if (over) throw new Error(`nginx does not run (NGINX_PATH=${program}): ${await said(folder)}`);
    await new Promise(setImmediate);
  }
  return {
    url: `http://localhost:${port}`,
    async stop() {
      process.off('exit', abandon);
      child.kill('SIGTERM');
      await ended;
      await rm(folder, { recursive: true });
    },
  };
}

/** What nginx says of itself. */
async function said(folder: string): Promise<string> {
  return readFile(path.join(folder, 'error.log'), 'utf8').catch(() => 'nothing');
}

/** A port that nothing listens on, for programs that cannot say which one they took. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

function listens(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' });
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}

function configuration(folder: string, port: number, target: number): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  return `
daemon off;
master_process off;
pid ${folder}/nginx.pid;
events {}
http {
  access_log off;
  ${temporary.map((kind) => `${kind}_temp_path ${folder}/${kind};`).join('\n  ')}
  server {
    listen 127.0.0.1:${port};
    location / {
      if ($http_upgrade) { return 403; }
      proxy_pass http://127.0.0.1:${target};
      proxy_http_version 1.1;
      proxy_set_header Connection "";
      proxy_set_header Host $http_host;
      proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
      proxy_set_header X-Forwarded-Proto $scheme;
    }
  }
}
`;
}
