import { Body, Controller, Post } from '@nestjs/common';
import { AssistantService } from './assistant.service';
import { UseGuards } from '@nestjs/common';
import { SignedInGuard } from './signed-in.guard';

@Controller('assistant')
@UseGuards(SignedInGuard)
export class AssistantController {
  constructor(private readonly assistant: AssistantService) {}

  @Post('ask')
  async ask(@Body() body: { question: string }) {
    return { text: await this.assistant.answer(body.question) };
  }
}
