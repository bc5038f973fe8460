import { Controller, Get, Param } from '@nestjs/common';
import { ThreadService } from './thread.service';

@Controller('threads')
export class ThreadController {
  constructor(private readonly threads: ThreadService) {}

  @Get(':id')
  messages(@Param('id') id: string) {
    return this.threads.messagesOf(id);
//                                 ^^ conversation-id-unchecked
  }
}
