import { Effect, Layer } from 'effect';
import { ChatServiceLive } from './chat-service.js';
import { ChatRepositoryLive } from './prisma-repository.js';

const layer = ChatServiceLive.pipe(Layer.provide(ChatRepositoryLive));
export const run = <A, E>(effect: Effect.Effect<A, E, never>) => Effect.runPromise(effect.pipe(Effect.provide(layer)));
