/** An object that keeps a conversation by itself, so that everybody who talks to one of it shares what was said. */
export interface StatefulRow {
  /** Matches the API path of what makes it. */
  readonly api: RegExp;
  /** Methods that add a turn and answer with all turns before it in view. */
  readonly sends: RegExp;
  /** It keeps turns only where this option of any argument is given. */
  readonly when?: string;
  readonly title: string;
  readonly source: string;
}

export const statefulRows: readonly StatefulRow[] = [
  {
    api: /^@google\/generative-ai:GoogleGenerativeAI\(\)\.getGenerativeModel\(\)\.startChat$/,
    sends: /^sendMessage(?:Stream)?$/,
    title: 'chat session',
    source: '@google/generative-ai 0.x, ChatSession keeps its history',
  },
  {
    api: /^@google\/genai:GoogleGenAI\(\)\.chats\.create$/,
    sends: /^sendMessage(?:Stream)?$/,
    title: 'chat session',
    source: '@google/genai 1 to 3, Chat keeps its history',
  },
  {
    api: /^@google-cloud\/vertexai:VertexAI\(\)\.(?:preview\.)?getGenerativeModel\(\)\.startChat$/,
    sends: /^sendMessage(?:Stream)?$/,
    title: 'chat session',
    source: '@google-cloud/vertexai 1, ChatSession keeps its history',
  },
  {
    api: /^(?:langchain|@langchain\/classic)\/chains:ConversationChain$/,
    sends: /^(?:call|invoke|predict|run|stream)$/,
    title: 'conversation chain',
    source: 'langchain 0.0.75 to 0.3: ConversationChain has a BufferMemory of its own',
  },
  {
    api: /^(?:langchain|@langchain\/classic)\/chains:\w+Chain(?:\.from\w+)?$/,
    sends: /^(?:call|invoke|predict|run|stream)$/,
    when: 'memory',
    title: 'chain with a memory',
    source: 'langchain 0.0.75 to 0.3, memory/buffer_memory',
  },
  {
    api: /^(?:llamaindex|@llamaindex\/core\/chat-engine):(?:SimpleChatEngine|ContextChatEngine|CondenseQuestionChatEngine)$/,
    sends: /^chat$/,
    title: 'chat engine',
    source: 'llamaindex 0.3 to 0.12, chat engines keep chatHistory',
  },
];

/** Arguments that say which earlier conversation a call goes on with, by the API path of the call; see conversations.ts. */
export const continues: readonly { readonly api: RegExp; readonly slots: readonly string[] }[] = [
  {
    api: /^openai(?:\/azure)?:(?:default|OpenAI|AzureOpenAI)\(\)\.responses\.(?:create|stream|parse)$/,
    slots: ['0.previous_response_id', '0.conversation'],
  },
  {
    api: /^openai(?:\/azure)?:(?:default|OpenAI|AzureOpenAI)\(\)\.beta\.threads\.(?:messages\.create|runs\.(?:create|createAndPoll|stream))$/,
    slots: ['0'],
  },
];

/** Decorators of classes of which a framework makes one object for all requests. */
export const oneForAll = /^@nestjs\/(?:common:(?:Injectable|Controller)|websockets:WebSocketGateway|graphql:Resolver)$/;
