import { QdrantClient } from '@qdrant/js-client-rest';

const qdrant = new QdrantClient({ url: process.env.QDRANT_URL });

interface Ticket {
  id: string;
  customerEmail: string;
  phone: string;
  text: string;
}

export async function index(tickets: Ticket[], vectors: number[][]) {
  const points = tickets.map((ticket, i) => ({
    id: ticket.id,
    vector: vectors[i]!,
    payload: {
      text: ticket.text,
    },
  }));
  await qdrant.upsert('tickets', { wait: true, points });
}
