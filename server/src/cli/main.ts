import { exitCodes } from './exit.js';
import { type Io, processIo } from './output.js';
import { run } from './run.js';

// A reader that has seen enough (`| head`) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit();
  throw error;
});
process.on('SIGINT', () => process.exit(exitCodes.interrupted));

/** Undefined when the working directory has been deleted under the process. */
function ioOfProcess(): Io | undefined {
  try {
    return processIo();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return undefined;
  }
}

const io = ioOfProcess();
if (io) {
  run(process.argv.slice(2), io).then((code) => {
    if (code !== undefined) process.exitCode = code;
  });
} else {
  process.stderr.write('leaklint: The working directory is not there any more; go to one that is.\n');
  process.exitCode = exitCodes.usage;
}
