import { createReadStream } from 'node:fs';
import OpenAI from 'openai';

const client = new OpenAI();
export const upload = (path: string) =>
  client.files.create({ file: createReadStream(path), purpose: 'user_data', expires_after: { anchor: 'created_at', seconds: 3600 } });
export const index = () => client.vectorStores.create({ name: 'visit', expires_after: { anchor: 'last_active_at', days: 1 } });
