import { NestFactory } from '@nestjs/core';
import { Module } from '@nestjs/common';
import { ThreadController } from './thread.controller';
import { ThreadService } from './thread.service';

@Module({ controllers: [ThreadController], providers: [ThreadService] })
class AppModule {}

NestFactory.create(AppModule).then((app) => app.listen(3000));
