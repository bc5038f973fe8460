import { createClient } from '../client';

const client = createClient({ apiKey: '@@fake:openai@@' });
