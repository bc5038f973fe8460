// For the native `tree-sitter` package. It is compiled on demand (`npx node-gyp rebuild`), never
// on install; `prompt_template.wasm` with `web-tree-sitter` needs no compiler.
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

const { name, language } = require('../../build/Release/tree_sitter_prompt_template_binding.node');
const nodeTypeInfo = require('../../src/node-types.json');

export default { name, language, nodeTypeInfo };
