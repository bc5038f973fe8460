import type { FastifyReply, FastifyRequest } from 'fastify';
import { createVerifier } from 'fast-jwt';

const verify = createVerifier({ key: async () => process.env.JWT_KEY ?? '' });

export async function checkBearer(request: FastifyRequest, reply: FastifyReply) {
  try {
    await verify(request.headers.authorization?.slice(7) ?? '');
  } catch {
    reply.code(401).send();
  }
}
