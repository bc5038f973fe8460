import { IsIn, IsString } from 'class-validator';

export class ChatDto {
  @IsString()
  persona!: string;

  @IsIn(['formal', 'friendly'])
  tone!: string;

  @IsString()
  question!: string;
}
