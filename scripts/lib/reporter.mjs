// A mocha reporter: dots while it runs, failures at the end, and the counts in the file that MOCHA_RESULTS names.
import { writeFileSync } from 'node:fs';
import Mocha from 'mocha';

export default class Reporter extends Mocha.reporters.Dot {
  constructor(runner, options) {
    super(runner, options);
    runner.once('end', () => {
      const { passes, failures, pending } = this.stats;
      if (process.env.MOCHA_RESULTS)
        writeFileSync(process.env.MOCHA_RESULTS, JSON.stringify({ passed: passes, failed: failures, skipped: pending }));
    });
  }
}
