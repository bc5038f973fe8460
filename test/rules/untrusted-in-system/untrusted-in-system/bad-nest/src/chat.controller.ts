import { Body, Controller, Post } from '@nestjs/common';
import { ChatDto } from './chat.dto';
import { ChatService } from './chat.service';

@Controller('chat')
export class ChatController {
  constructor(private readonly chat: ChatService) {}

  @Post()
  ask(@Body() dto: ChatDto) {
    return this.chat.ask(dto.persona, dto.tone, dto.question);
  }
}
