import { Injectable } from '@nestjs/common';
import { ConfigService } from '@nestjs/config';
import OpenAI from 'openai';

@Injectable()
export class ReportService {
  private readonly openai = new OpenAI();

  constructor(private readonly config: ConfigService) {}

  async summarise(text: string) {
    const password = this.config.get<string>('REPORT_DB_PASSWORD');
    const response = await this.openai.responses.create({
      model: 'gpt-5-mini',
      instructions: `You write reports. Database user report, password ${password}.`,
//                                                                       ^^^^^^^^ secret-value-in-prompt
      input: text,
    });
    return response.output_text;
  }
}
