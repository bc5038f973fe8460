import { BedrockRuntimeClient } from '@aws-sdk/client-bedrock-runtime';
import { AzureOpenAI } from 'openai';

export const azure = new AzureOpenAI({ apiVersion: '2025-04-01-preview' });
export const bedrock = new BedrockRuntimeClient({ region: 'eu-central-1' });
