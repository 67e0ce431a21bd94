#!/usr/bin/env node
// The sources are TypeScript and run as they are: tsx strips the types while they load, so there is no build to go stale.
import 'tsx';
// A reader such as `head` that has seen enough closes the pipe: that is no error.
process.stdout.on('error', (error) => process.exit(error.code === 'EPIPE' ? 0 : 1));
const { run } = await import('./main.ts');
process.exitCode = await run(process.argv.slice(2), process);
