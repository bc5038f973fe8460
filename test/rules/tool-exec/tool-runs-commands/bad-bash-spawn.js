const { spawn } = require('child_process');
const { tool } = require('@langchain/core/tools');
const { z } = require('zod');

function runInShell(script) {
  return new Promise((resolve) => {
    const child = spawn('bash', ['-lc', script], { stdio: 'pipe' });
//                              ^^^^^^^^^^^^^^^ tool-runs-commands
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.on('close', (code) => resolve(`${code}: ${output}`));
  });
}

const bashTool = tool(async ({ script }) => runInShell(script), {
  name: 'bash',
  description: 'Runs a bash script',
  schema: z.object({ script: z.string() }),
});

module.exports = { bashTool };
