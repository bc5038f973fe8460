import { Body, Controller, Post } from '@nestjs/common';
import { ChatService } from './chat.service';

@Controller('chat')
export class ChatController {
  constructor(private readonly chat: ChatService) {}

  @Post()
  async answer(@Body() body: { text: string }) {
    return { answer: await this.chat.answer(body.text) };
  }
}
