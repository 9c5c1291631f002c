import { readFileSync } from 'node:fs';

interface Copy {
  /** The stage that it comes from; undefined: from the repository. */
  from: string | undefined;
  sources: string[];
  target: string;
}

interface Stage {
  name: string;
  base: string;
  copies: Copy[];
  runs: string[];
  environment: Record<string, string>;
  /** In their order; the last one runs the program. */
  users: string[];
  command: string[];
  healthCheck: string[];
}

/** Reads as much of a Dockerfile as this repository's own uses. Throws at an instruction that it does not know. */
export function readDockerfile(file: string): Stage[] {
  const stages: Stage[] = [];
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const [, instruction = '', rest = ''] = /^([A-Z]+) (.*)$/.exec(line) ?? [];
    if (instruction === '') {
      if (line !== '' && !line.startsWith('#')) throw new Error(`not an instruction: ${line}`);
    } else if (instruction === 'FROM') {
      const [base = '', , name = ''] = rest.split(' ');
      stages.push({
        name,
        base,
        copies: [],
        runs: [],
        environment: {},
        users: [],
        command: [],
        healthCheck: [],
      });
    } else {
      const stage = stages.at(-1);
      if (!stage) throw new Error(`before the first stage: ${line}`);
      read(stage, instruction, rest);
    }
  }
  return stages;
}

function read(stage: Stage, instruction: string, rest: string): void {
  switch (instruction) {
    case 'COPY': {
      const words = rest.split(' ');
      const from = words[0]?.startsWith('--from=') ? words.shift()?.slice('--from='.length) : undefined;
      stage.copies.push({ from, sources: words.slice(0, -1), target: words.at(-1) ?? '' });
      return;
    }
    case 'ENV':
      for (const pair of rest.split(' ')) {
        const [name = '', value = ''] = pair.split('=');
        stage.environment[name] = value;
      }
      return;
    case 'USER':
      stage.users.push(rest);
      return;
    case 'CMD':
      stage.command = JSON.parse(rest) as string[];
      return;
    case 'HEALTHCHECK':
      stage.healthCheck = JSON.parse(rest.slice(rest.indexOf('['))) as string[];
      return;
    case 'RUN':
      stage.runs.push(rest);
      return;
    case 'WORKDIR':
    case 'VOLUME':
    case 'EXPOSE':
    case 'STOPSIGNAL':
      return;
    default:
      throw new Error(`an instruction that nothing here reads: ${instruction}`);
  }
}
