// Plain JavaScript that any Node can read: it says what is missing before anything newer is loaded.
const newest = 24;
const major = Number(process.versions.node.split('.')[0]);

if (major < newest) {
  console.error(
    [
      `Common Thread needs Node ${newest} or later; this is Node ${process.versions.node}.`,
      'Start it with "npm start" after "npm ci": that brings Node 24 along where there is a package for this machine.',
      'Otherwise install it from https://nodejs.org and start again.',
    ].join('\n'),
  );
  process.exit(1);
}

await import('./main.ts');
