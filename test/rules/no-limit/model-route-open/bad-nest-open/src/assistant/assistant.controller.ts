import { Body, Controller, Post } from '@nestjs/common';
import { AssistantService } from './assistant.service';

@Controller('assistant')
export class AssistantController {
  constructor(private readonly assistant: AssistantService) {}

  @Post('ask')
  async ask(@Body() body: { question: string }) {
//      ^^^ model-route-open
    return { text: await this.assistant.answer(body.question) };
  }
}
