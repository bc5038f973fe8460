import { Controller, Get, Param, UseGuards } from '@nestjs/common';
import { ThreadService } from './thread.service';
import { ThrottlerGuard } from '@nestjs/throttler';

@Controller('threads')
@UseGuards(ThrottlerGuard)
export class ThreadController {
  constructor(private readonly threads: ThreadService) {}

  @Get(':id')
  messages(@Param('id') id: string) {
    return this.threads.messagesOf(id);
//                                 ^^ conversation-id-unchecked
  }
}
