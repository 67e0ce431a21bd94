#!/usr/bin/env node
// The sources are TypeScript and run as they are: tsx strips the types while they load, so there is no build to go stale.
import 'tsx';
const { run } = await import('./main.ts');
process.exitCode = await run(process.argv.slice(2), process);
