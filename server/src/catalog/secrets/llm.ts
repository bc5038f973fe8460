import { type TokenFormat, token } from './format.js';
import { googleApiKeyKind } from './kinds.js';
import { appearsRandom } from './randomness.js';

const w = '[A-Za-z0-9_-]';
const alnum = '[A-Za-z0-9]';
const hex = '[0-9a-f]';

/** Every OpenAI key holds this: "OpenAI" in base64. */
const openAiMark = 'T3BlbkFJ';

/** Keys of model providers and of the services that LLM applications are built from. */
export const llmFormats: readonly TokenFormat[] = [
  token(
    'openai',
    'OpenAI',
    'API key',
    'OPENAI_API_KEY',
    ['sk-proj-', 'sk-svcacct-', 'sk-None-'],
    `${w}{20,160}${openAiMark}${w}{20,160}`,
    'BL KF SL TH',
  ),
  token('openai-admin', 'OpenAI', 'admin key', 'OPENAI_ADMIN_KEY', 'sk-admin-', `${w}{20,160}${openAiMark}${w}{20,160}`, 'BL KF'),
  token('openai-legacy', 'OpenAI', 'API key', 'OPENAI_API_KEY', 'sk-', `${alnum}{20}${openAiMark}${alnum}{20}`, 'BL KF SL TH'),
  token(
    'openai-unmarked',
    'OpenAI',
    'API key',
    'OPENAI_API_KEY',
    ['sk-proj-', 'sk-svcacct-', 'sk-admin-'],
    `${w}{40,200}`,
    'obs',
    {
      certainty: 'likely',
      kind: ({ value }) => (appearsRandom(value.slice(10)) ? 'live' : undefined),
    },
  ),
  token('anthropic', 'Anthropic', 'API key', 'ANTHROPIC_API_KEY', 'sk-ant-api', `\\d\\d-${w}{80,120}`, 'BL SL TH'),
  token('anthropic-admin', 'Anthropic', 'admin key', 'ANTHROPIC_ADMIN_KEY', 'sk-ant-admin', `\\d\\d-${w}{80,120}`, 'BL'),
  token(
    'anthropic-oauth',
    'Anthropic',
    'OAuth token',
    'ANTHROPIC_AUTH_TOKEN',
    ['sk-ant-oat', 'sk-ant-ort', 'sk-ant-sid'],
    `\\d\\d-${w}{40,200}`,
    'KF GH',
  ),
  token('google-api-key', 'Google', 'API key', 'GOOGLE_API_KEY', 'AIza', `${w}{35}`, 'BL TH', {
    certainty: 'likely',
    kind: googleApiKeyKind,
  }),
  token('gemini', 'Google', 'Gemini API key', 'GEMINI_API_KEY', 'AQ.Ab8RN6', `${w}{40,50}`, 'BL'),
  token('gemini-auth-key', 'Google', 'Gemini API key', 'GEMINI_API_KEY', 'AQ.', `${w}{40,80}`, 'vendor', {
    near: 'google|gemini|genai',
  }),
  token('groq', 'Groq', 'API key', 'GROQ_API_KEY', 'gsk_', `${alnum}{50,54}`, 'BL SL TH TT'),
  token('xai', 'xAI', 'API key', 'XAI_API_KEY', 'xai-', '[A-Za-z0-9_]{70,120}', 'BL TH'),
  token('huggingface', 'Hugging Face', 'access token', 'HF_TOKEN', 'hf_', `${alnum}{34}`, 'BL SL TH'),
  token('huggingface-org', 'Hugging Face', 'organisation token', 'HF_TOKEN', 'api_org_', `${alnum}{34}`, 'BL SL'),
  token('replicate', 'Replicate', 'API token', 'REPLICATE_API_TOKEN', 'r8_', `${alnum}{37}`, 'BL TT'),
  token('together', 'Together AI', 'API key', 'TOGETHER_API_KEY', 'tgp_v1_', `${w}{43}`, 'BL TT'),
  token('fireworks', 'Fireworks AI', 'API key', 'FIREWORKS_API_KEY', 'fw_', `${alnum}{24}`, 'TT'),
  token('fireworks-pass', 'Fireworks AI', 'pass key', 'FIREWORKS_API_KEY', 'fpk_', `${alnum}{20,64}`, 'obs'),
  token('perplexity', 'Perplexity', 'API key', 'PERPLEXITY_API_KEY', 'pplx-', `${alnum}{48}`, 'BL TT'),
  token('openrouter', 'OpenRouter', 'API key', 'OPENROUTER_API_KEY', 'sk-or-v1-', `${hex}{64}`, 'BL TH GH'),
  token('deepseek', 'DeepSeek', 'API key', 'DEEPSEEK_API_KEY', 'sk-', '[0-9a-z]{32}', 'BL TH', { near: 'deepseek' }),
  token('kimi', 'Moonshot', 'API key', 'MOONSHOT_API_KEY', 'sk-', `${w}{48}`, 'BL', { near: 'kimi|moonshot' }),
  token('stability', 'Stability AI', 'API key', 'STABILITY_API_KEY', 'sk-', `${alnum}{48}`, 'BL', {
    near: 'stability|stable.?diffusion',
  }),
  token('minimax', 'MiniMax', 'API key', 'MINIMAX_API_KEY', 'sk-api-', `${w}{100,130}`, 'BL'),
  token('sk-key', 'provider', 'API key (sk-…)', 'API_KEY', 'sk-', `${alnum}{32,64}`, 'obs', {
    certainty: 'likely',
    kind: ({ value }) => (appearsRandom(value.slice(3)) ? 'live' : undefined),
  }),
  token('cerebras', 'Cerebras', 'API key', 'CEREBRAS_API_KEY', 'csk-', '[a-z0-9]{48}', 'BL'),
  token('nvidia', 'NVIDIA', 'API key', 'NVIDIA_API_KEY', 'nvapi-', `${w}{60,70}`, 'BL'),
  token('voyage', 'Voyage AI', 'API key', 'VOYAGE_API_KEY', 'pa-', `${w}{43}`, 'TT'),
  token('jina', 'Jina AI', 'API key', 'JINA_API_KEY', 'jina_', `${w}{60}`, 'TT'),
  token('tavily', 'Tavily', 'API key', 'TAVILY_API_KEY', 'tvly-', `(?:dev-|prod-)?${alnum}{32}`, 'TT'),
  token('firecrawl', 'Firecrawl', 'API key', 'FIRECRAWL_API_KEY', 'fc-', `${hex}{32}`, 'TT'),
  token('friendli', 'Friendli', 'API token', 'FRIENDLI_TOKEN', 'flp_', `${alnum}{46}`, 'TT'),
  token('elevenlabs', 'ElevenLabs', 'API key', 'ELEVENLABS_API_KEY', 'sk_', `${hex}{48}`, 'BL'),
  token('vercel-ai-gateway', 'Vercel', 'AI Gateway key', 'AI_GATEWAY_API_KEY', 'vck_', `${w}{56}`, 'BL SL'),
  token(
    'langsmith',
    'LangSmith',
    'API key',
    'LANGSMITH_API_KEY',
    ['lsv2_pt_', 'lsv2_sk_'],
    '[0-9a-fA-F]{32}_[0-9a-fA-F]{10}',
    'BL TH',
  ),
  token(
    'langfuse',
    'Langfuse',
    'secret key',
    'LANGFUSE_SECRET_KEY',
    'sk-lf-',
    `${hex}{8}(?:-${hex}{4}){3}-${hex}{12}`,
    'TH vendor',
  ),
  token(
    'langfuse-public',
    'Langfuse',
    'public key',
    'LANGFUSE_PUBLIC_KEY',
    'pk-lf-',
    `${hex}{8}(?:-${hex}{4}){3}-${hex}{12}`,
    'vendor',
    {
      kind: 'public',
    },
  ),
  token('wandb', 'Weights & Biases', 'API key', 'WANDB_API_KEY', 'wandb_v1_', '[A-Za-z0-9_]{77}', 'BL'),
  token('runpod', 'RunPod', 'API key', 'RUNPOD_API_KEY', 'rpa_', `[A-Z0-9]{40}${alnum}{6}`, 'BL'),
  token('cursor', 'Cursor', 'API key', 'CURSOR_API_KEY', 'key_', `${hex}{64}`, 'BL', { near: 'cursor' }),
  token('brave-search', 'Brave Search', 'API key', 'BRAVE_API_KEY', 'BSA', `${w}{24,40}`, 'BL', { near: 'brave' }),
  token('apify', 'Apify', 'API token', 'APIFY_TOKEN', 'apify_api_', `${alnum}{34,38}`, 'BL'),
  token('pinecone', 'Pinecone', 'API key', 'PINECONE_API_KEY', 'pcsk_', `${alnum}{5,6}_${alnum}{63}`, 'BL KF TH'),
];
