import { NestFactory } from '@nestjs/core';
import { SignedInGuard } from './signed-in.guard';
import { AppModule } from './app.module';

async function bootstrap() {
  const app = await NestFactory.create(AppModule);
  app.useGlobalGuards(new SignedInGuard());
  await app.listen(3000);
}
bootstrap();
