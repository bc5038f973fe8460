import type { ModelCallRow } from './model-calls.js';

const aiEntry = 'ai:{generateText,streamText,generateObject,streamObject,experimental_generateText,experimental_streamText}';
/** System messages within `messages` throw since version 7. */
const refusesSystem = { versions: '>=7', unless: '0.allowSystemInMessages' };
const aiAgents = 'ai:{ToolLoopAgent,Experimental_Agent,Agent,WorkflowAgent}';

/** Rows of the AI SDK and of agent frameworks. */
export const frameworkCallRows: readonly ModelCallRow[] = [
  {
    api: aiEntry,
    provider: 'the model behind the AI SDK',
    slots: [
      ['0.system', 'system'],
      ['0.instructions', 'system'],
      ['0.prepareStep.().system', 'system'],
      ['0.prepareStep.().instructions', 'system'],
      ['0.prompt', 'input'],
      ['0.messages', 'messages'],
    ],
    tools: '0.tools',
    callbacks: ['onFinish', 'onEnd', 'onStepFinish', 'onStepEnd', 'onChunk'],
    refusesSystem,
    source: 'ai 3 to 7',
  },
  {
    api: aiAgents,
    provider: 'the model behind the AI SDK',
    slots: [
      ['0.system', 'system'],
      ['0.instructions', 'system'],
      ['0.prepareStep.().system', 'system'],
      ['0.prepareStep.().instructions', 'system'],
    ],
    tools: '0.tools',
    builds: true,
    callbacks: ['onFinish', 'onEnd', 'onStepFinish', 'onStepEnd'],
    source: 'ai 5 to 7',
  },
  {
    api: `${aiAgents}().{generate,stream,respond}`,
    provider: 'the model behind the AI SDK',
    slots: [
      ['0.prompt', 'input'],
      ['0.messages', 'messages'],
    ],
    refusesSystem,
    source: 'ai 5 to 7',
  },
  {
    api: '{@openai/agents,@openai/agents-core,@openai/agents-realtime,@openai/agents/realtime}:{Agent,RealtimeAgent}',
    provider: 'OpenAI',
    slots: [['0.instructions', 'system']],
    tools: '0.tools',
    builds: true,
    source: '@openai/agents 0.1 to 0.20',
  },
  {
    api: '@openai/agents:Agent.create',
    provider: 'OpenAI',
    slots: [['0.instructions', 'system']],
    tools: '0.tools',
    builds: true,
    source: '@openai/agents 0.1 to 0.20',
  },
  {
    api: '{@openai/agents,@openai/agents-core}:{run,Runner().run}',
    provider: 'OpenAI',
    slots: [['1', 'input']],
    source: '@openai/agents 0.1 to 0.20',
  },
  {
    api: '@mastra/core/agent:Agent',
    provider: 'the model behind Mastra',
    slots: [['0.instructions', 'system']],
    tools: '0.tools',
    builds: true,
    source: '@mastra/core 0.10 to 1.71',
  },
  {
    api: '{@mastra/core/agent:Agent,@mastra/core:Mastra().getAgent,@mastra/core/mastra:Mastra().getAgent,@mastra/core:Mastra().getAgentById,@mastra/core/mastra:Mastra().getAgentById}().{network,generate,stream,generateLegacy,streamLegacy,streamVNext,generateVNext}',
    provider: 'the model behind Mastra',
    slots: [
      ['0', 'input'],
      ['1.instructions', 'system'],
      ['1.system', 'system'],
    ],
    source: '@mastra/core 0.10 to 1.71',
  },
  {
    api: '@anthropic-ai/claude-agent-sdk:query',
    provider: 'Anthropic',
    slots: [
      ['0.options.systemPrompt', 'system'],
      ['0.prompt', 'user'],
    ],
    source: '@anthropic-ai/claude-agent-sdk 0.1 to 0.3',
  },
  {
    api: 'genkit:genkit().{generate,generateStream}',
    provider: 'the model behind Genkit',
    slots: [
      ['0.system', 'system'],
      ['0.prompt', 'user'],
      ['0.messages', 'messages'],
    ],
    tools: '0.tools',
    source: 'genkit 1',
  },
];
