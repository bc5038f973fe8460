import { exitCodes } from './exit.js';
import { processIo } from './output.js';
import { run } from './run.js';

// A reader that has seen enough (`| head`) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit();
  throw error;
});
process.on('SIGINT', () => process.exit(exitCodes.interrupted));

run(process.argv.slice(2), processIo()).then((code) => {
  if (code !== undefined) process.exitCode = code;
});
