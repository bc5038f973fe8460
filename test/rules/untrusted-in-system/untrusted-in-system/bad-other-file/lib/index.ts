export * from './anthropic';
export { buildSystemPrompt } from './prompts';
