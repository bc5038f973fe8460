import { Controller, Get, Param, UseGuards } from '@nestjs/common';
import { ThreadService } from './thread.service';
import { JwtGuard } from './jwt.guard';

@Controller('threads')
@UseGuards(JwtGuard)
export class ThreadController {
  constructor(private readonly threads: ThreadService) {}

  @Get(':id')
  messages(@Param('id') id: string) {
    return this.threads.messagesOf(id);
  }
}
