import type { ModelCallRow } from './model-calls.js';

const googleAdk = '@google/adk:{Runner,InMemoryRunner}';
const llamaModels = '{llamaindex,@llamaindex/openai,@llamaindex/anthropic,@llamaindex/google,@llamaindex/ollama}:';
const copilot = '{@copilotkit/react-core,@copilotkit/react-core/v2,@copilotkitnext/react}:';

/** Rows of services and frameworks beside the large ones, and of hosted agents. */
export const furtherCallRows: readonly ModelCallRow[] = [
  {
    api: '@mistralai/mistralai:Mistral().agents.{complete,stream}',
    provider: 'Mistral',
    slots: [['0.messages', 'messages']],
    tools: '0.tools',
    source: '@mistralai/mistralai 1 to 2, agents',
  },
  {
    api: '@mistralai/mistralai:Mistral().beta.conversations.{start,startStream}',
    provider: 'Mistral',
    slots: [
      ['0.instructions', 'system'],
      ['0.inputs', 'input'],
    ],
    tools: '0.tools',
    source: '@mistralai/mistralai 1 to 2, beta/conversations',
  },
  {
    api: '@mistralai/mistralai:Mistral().beta.agents.create',
    provider: 'Mistral',
    slots: [['0.instructions', 'system']],
    tools: '0.tools',
    builds: true,
    source: '@mistralai/mistralai 1 to 2, beta/agents',
  },
  {
    api: '@mistralai/mistralai:Mistral().fim.{complete,stream}',
    provider: 'Mistral',
    slots: [['0.prompt', 'user']],
    source: '@mistralai/mistralai 1 to 2, fim',
  },
  {
    api: '@mistralai/mistralai:default().{chat,chatStream}',
    provider: 'Mistral',
    slots: [['0.messages', 'messages']],
    source: '@mistralai/mistralai 0.x, MistralClient',
  },
  {
    api: 'replicate:default().predictions.create',
    provider: 'Replicate',
    slots: [
      ['0.input.system_prompt', 'system'],
      ['0.input.prompt', 'user'],
    ],
    builds: true,
    source: 'replicate 1: the output is fetched later',
  },
  {
    api: '@huggingface/inference:{InferenceClient,HfInference}().endpoint().{chatCompletion,chatCompletionStream}',
    provider: 'Hugging Face',
    slots: [['0.messages', 'messages']],
    source: '@huggingface/inference 2 to 4',
  },
  {
    api: '@huggingface/inference:{InferenceClient,HfInference}().endpoint().{textGeneration,textGenerationStream}',
    provider: 'Hugging Face',
    slots: [['0.inputs', 'user']],
    source: '@huggingface/inference 2 to 4',
  },
  {
    api: '@aws-sdk/client-bedrock-runtime:{InvokeModelCommand,InvokeModelWithResponseStreamCommand}',
    provider: 'Amazon Bedrock',
    slots: [
      ['0.body.{}.system', 'system'],
      ['0.body.{}.messages', 'messages'],
      ['0.body.{}.prompt', 'user'],
      ['0.body.{}.inputText', 'user'],
    ],
    tools: '0.body.{}.tools',
    source: '@aws-sdk/client-bedrock-runtime 3: the body is JSON text in the model’s own form',
  },
  {
    api: '@azure/openai:OpenAIClient().{getChatCompletions,streamChatCompletions,getCompletions,streamCompletions}',
    provider: 'Azure OpenAI',
    slots: [['1', 'input']],
    source: '@azure/openai 1',
  },
  {
    api: '@digitalocean/gradient:{default,Gradient}().agents.chat.completions.create',
    provider: 'DigitalOcean',
    slots: [['0.messages', 'messages']],
    tools: '0.tools',
    source: '@digitalocean/gradient 0.1, resources/agents/chat',
  },
  {
    api: '@openrouter/sdk:OpenRouter().chat.send',
    provider: 'OpenRouter',
    slots: [['0.messages', 'messages']],
    tools: '0.tools',
    source: '@openrouter/sdk documentation',
  },
  {
    api: '@letta-ai/letta-client:{LettaClient,Letta,default}().agents.messages.{create,createStream,stream}',
    provider: 'Letta',
    slots: [['1.messages', 'messages']],
    source: '@letta-ai/letta-client 0 to 1',
  },
  {
    api: 'genkit:genkit().definePrompt',
    provider: 'the model behind Genkit',
    slots: [
      ['0.system', 'system'],
      ['0.prompt', 'user'],
      ['0.messages', 'messages'],
    ],
    tools: '0.tools',
    builds: true,
    source: 'genkit 1',
  },
  {
    api: 'genkit:genkit().chat',
    provider: 'the model behind Genkit',
    slots: [['0.system', 'system']],
    tools: '0.tools',
    builds: true,
    source: 'genkit 1, chat',
  },
  {
    api: 'genkit:genkit().chat().{send,sendStream}',
    provider: 'the model behind Genkit',
    slots: [['0', 'input']],
    source: 'genkit 1, chat',
  },
  {
    api: '@google/adk:{LlmAgent,Agent}',
    provider: 'the model behind ADK',
    slots: [
      ['0.instruction', 'system'],
      ['0.globalInstruction', 'system'],
    ],
    tools: '0.tools',
    builds: true,
    source: '@google/adk 1 to 2, agents/llm_agent',
  },
  {
    api: `${googleAdk}().{runAsync,runEphemeral}`,
    provider: 'the model behind ADK',
    slots: [['0.newMessage.parts', 'messages']],
    source: '@google/adk 1 to 2, runner',
  },
  {
    api: '{llamaindex,@llamaindex/workflow}:agent',
    provider: 'the model behind LlamaIndex',
    slots: [['0.systemPrompt', 'system']],
    tools: '0.tools',
    builds: true,
    source: 'llamaindex 0.9 to 0.12, @llamaindex/workflow 1',
  },
  {
    api: '{llamaindex,@llamaindex/workflow}:agent().{run,runStream}',
    provider: 'the model behind LlamaIndex',
    slots: [['0', 'input']],
    source: 'llamaindex 0.9 to 0.12, @llamaindex/workflow 1',
  },
  {
    api: `${llamaModels}{OpenAI,Anthropic,Gemini,Ollama,openai,anthropic,gemini,ollama}().chat`,
    provider: 'the model behind LlamaIndex',
    slots: [['0.messages', 'messages']],
    source: 'llamaindex 0.3 to 0.12, llms',
  },
  {
    api: `${llamaModels}{OpenAI,Anthropic,Gemini,Ollama,openai,anthropic,gemini,ollama}().complete`,
    provider: 'the model behind LlamaIndex',
    slots: [['0.prompt', 'user']],
    source: 'llamaindex 0.3 to 0.12, llms',
  },
  {
    api: 'llamaindex:{SimpleChatEngine,ContextChatEngine,CondenseQuestionChatEngine}().chat',
    provider: 'the model behind LlamaIndex',
    slots: [['0.message', 'user']],
    source: 'llamaindex 0.3 to 0.12, chat engines',
  },
  {
    api: 'llamaindex:VectorStoreIndex.{fromDocuments,fromVectorStore,init}().asQueryEngine().query',
    provider: 'the model behind LlamaIndex',
    slots: [['0.query', 'user']],
    source: 'llamaindex 0.3 to 0.12, query engines',
  },
  {
    api: '@anthropic-ai/claude-code:query',
    provider: 'Anthropic',
    slots: [
      ['0.options.customSystemPrompt', 'system'],
      ['0.options.appendSystemPrompt', 'system'],
      ['0.prompt', 'user'],
    ],
    source: '@anthropic-ai/claude-code 1, the SDK before claude-agent-sdk',
  },
  {
    api: '{ai/rsc,@ai-sdk/rsc}:streamUI',
    provider: 'the model behind the AI SDK',
    slots: [
      ['0.system', 'system'],
      ['0.prompt', 'input'],
      ['0.messages', 'messages'],
    ],
    tools: '0.tools',
    source: 'ai 3 to 4, @ai-sdk/rsc 1 to 3',
  },
  {
    api: 'ai:{generateImage,generateVideo,experimental_generateImage,experimental_generateVideo}',
    provider: 'the model behind the AI SDK',
    slots: [['0.prompt', 'user']],
    builds: true,
    source: 'ai 4 to 7: what comes back is no text',
  },
  {
    api: `${copilot}{useCopilotReadable,useAgentContext,useMakeCopilotReadable}`,
    provider: 'the model behind CopilotKit',
    slots: [['0.value', 'user']],
    builds: true,
    source: '@copilotkit/react-core 1: the value goes to the model with every message',
  },
  {
    api: `${copilot}useCopilotAdditionalInstructions`,
    provider: 'the model behind CopilotKit',
    slots: [['0.instructions', 'system']],
    builds: true,
    source: '@copilotkit/react-core 1',
  },
];
