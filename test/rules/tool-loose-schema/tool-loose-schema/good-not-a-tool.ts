import { z } from 'zod';

export const webhook = z.object({ id: z.string(), payload: z.any() }).passthrough();
export const openapi = { name: 'PetStore', schema: { type: 'object', additionalProperties: true } };
export const cache = new Map<string, unknown>();
