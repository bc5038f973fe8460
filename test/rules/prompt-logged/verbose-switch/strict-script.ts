// path: scripts/try-prompt.ts
import { ChatOllama } from '@langchain/ollama';

const model = new ChatOllama({ model: 'llama3.2', verbose: true });
//                                                ^^^^^^^^^^^^^ verbose-switch
console.log(await model.invoke(process.argv[2] ?? 'Hello'));
