/** A provider's web interface for people, which is no interface for programs. */
export interface WebInterfaceRow {
  readonly host: RegExp;
  readonly name: string;
  /** Which of the host's paths are the chat; absent where all are. */
  readonly path?: RegExp;
}

export const webInterfaces: readonly WebInterfaceRow[] = [
  { host: /^(?:chatgpt\.com|chat\.openai\.com)$/, name: 'ChatGPT' },
  { host: /^claude\.ai$/, name: 'Claude' },
  { host: /^(?:gemini|bard)\.google\.com$/, name: 'Gemini' },
  { host: /^(?:aistudio|notebooklm)\.google\.com$/, name: 'Google’s AI Studio or NotebookLM' },
  { host: /^(?:copilot|m365\.cloud)\.microsoft(?:\.com)?$/, name: 'Microsoft Copilot' },
  { host: /^(?:www\.)?bing\.com$/, name: 'Bing Chat', path: /^\/(?:chat|turing|new)\b|[?&]showconv=/ },
  { host: /^(?:www\.)?perplexity\.ai$/, name: 'Perplexity' },
  { host: /^(?:www\.)?grok\.com$/, name: 'Grok' },
  { host: /^(?:x|twitter)\.com$/, name: 'Grok', path: /^\/i\/grok\b/ },
  { host: /^chat\.deepseek\.com$/, name: 'DeepSeek' },
  { host: /^chat\.mistral\.ai$/, name: 'Le Chat' },
  { host: /^(?:chat\.qwen\.ai|tongyi\.aliyun\.com|qianwen\.aliyun\.com)$/, name: 'Qwen' },
  { host: /^(?:www\.)?(?:kimi\.com|kimi\.moonshot\.cn)$/, name: 'Kimi' },
  { host: /^huggingface\.co$/, name: 'HuggingChat', path: /^\/chat\b/ },
  { host: /^(?:www\.)?meta\.ai$/, name: 'Meta AI' },
  { host: /^(?:www\.)?poe\.com$/, name: 'Poe', path: /^\/(?!api)/ },
  { host: /^(?:www\.)?(?:character|pi)\.ai$/, name: 'Character.AI or Pi' },
];

/** Addresses that such an interface calls itself; reverse-engineered clients call them too. */
export const privateEndpoints: readonly { readonly url: RegExp; readonly name: string }[] = [
  { url: /^https:\/\/(?:chatgpt\.com|chat\.openai\.com)\/(?:backend-(?:api|anon)|api\/auth)\b/, name: 'ChatGPT' },
  { url: /^https:\/\/claude\.ai\/api\//, name: 'Claude' },
  { url: /^https:\/\/(?:gemini|bard)\.google\.com\/(?:app\b|_\/Bard)/, name: 'Gemini' },
  {
    url: /^(?:https|wss):\/\/(?:sydney\.bing\.com\/sydney|www\.bing\.com\/turing|copilot\.microsoft\.com\/c\/api)/,
    name: 'Microsoft Copilot',
  },
  { url: /^https:\/\/(?:www\.)?perplexity\.ai\/(?:rest|socket\.io|api)\b/, name: 'Perplexity' },
  { url: /^https:\/\/(?:www\.)?grok\.com\/rest\//, name: 'Grok' },
  { url: /^https:\/\/chat\.deepseek\.com\/api\//, name: 'DeepSeek' },
  { url: /^https:\/\/poe\.com\/api\/gql/, name: 'Poe' },
];

/** Packages that drive a browser. */
export const browserDrivers =
  /^(?:@cloudflare\/puppeteer|puppeteer(?:-core|-extra|-real-browser)?|playwright(?:-core|-extra|-chromium|-firefox|-webkit)?|@playwright\/test|patchright(?:-core)?|rebrowser-(?:puppeteer|playwright)(?:-core)?|selenium-webdriver|webdriverio|nightmare|chrome-remote-interface|@browserbasehq\/(?:stagehand|sdk)|cypress)$/;
/** Methods by which a driver opens an address; `goto` is so particular that it tells by itself. */
export const openingMethods: ReadonlySet<string> = new Set([
  'goto',
  'get',
  'url',
  'navigate',
  'navigateTo',
  'to',
  'visit',
  'newPage',
]);

/**
 * Clients that speak as the web interface does, with a person's cookie or with none: packages as a whole, or the exports
 * named. Source: what the packages say of themselves.
 */
export const unofficialClients: readonly { readonly module: string; readonly exports?: RegExp; readonly name: string }[] = [
  { module: 'chatgpt', exports: /^ChatGPT(?:UnofficialProxyAPI|APIBrowser)$/, name: 'ChatGPT' },
  { module: '@waylaidwanderer/chatgpt-api', exports: /^(?:ChatGPTBrowserClient|BingAIClient)$/, name: 'ChatGPT or Bing' },
  { module: 'nodejs-gpt', exports: /^(?:ChatGPTBrowserClient|BingAIClient)$/, name: 'ChatGPT or Bing' },
  { module: 'chatgpt-scraper', name: 'ChatGPT' },
  { module: 'freegptjs', name: 'ChatGPT' },
  { module: 'gpti', name: 'several chats' },
  { module: 'g4f', name: 'several chats' },
  { module: '@gpt4free/g4f.dev', name: 'several chats' },
  { module: 'claude-ai', name: 'Claude' },
  { module: 'bard-ai', name: 'Gemini' },
  { module: 'bing-chat', name: 'Bing Chat' },
  { module: 'perplexity-sdk', name: 'Perplexity' },
  { module: 'node_characterai', name: 'Character.AI' },
];
