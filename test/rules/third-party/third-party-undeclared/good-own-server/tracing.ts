import { QdrantClient } from '@qdrant/js-client-rest';
import { Langfuse } from 'langfuse';

export const langfuse = new Langfuse({ baseUrl: 'https://langfuse.acme.example' });
export const qdrant = new QdrantClient({ url: 'http://localhost:6333' });
