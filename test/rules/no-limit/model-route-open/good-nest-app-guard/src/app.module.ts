import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AssistantModule } from './assistant/assistant.module';
import { SignedInGuard } from './signed-in.guard';

@Module({ imports: [AssistantModule], providers: [{ provide: APP_GUARD, useClass: SignedInGuard }] })
export class AppModule {}
