import { Index } from '@upstash/vector';

const index = new Index();

export const seed = (vector: number[]) =>
  index.upsert([{ id: 'faq-1', vector, metadata: { support_email: 'help', email: 'desk', isPhone: true } }]);
