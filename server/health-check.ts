// Asks the server on this machine whether it is alive. Exit code 0 when it is, 1 when it is not. For containers.
import { readConfig } from './config.ts';

const { port } = readConfig(process.env);
const answer = await fetch(`http://127.0.0.1:${port}/healthz`, { signal: AbortSignal.timeout(4_000) }).catch(
  () => undefined,
);
process.exitCode = answer?.ok === true ? 0 : 1;
