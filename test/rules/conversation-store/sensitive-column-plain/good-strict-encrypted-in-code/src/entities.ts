import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import { sealed } from './sealed';

@Entity('bots')
export class Bot {
  @PrimaryGeneratedColumn()
  id!: number;

  @Column({ type: 'text', transformer: sealed })
  apiKey!: string;

  @Column('text')
  clientSecret!: string;
}

@Entity('chat_messages')
export class ChatMessage {
  @PrimaryGeneratedColumn()
  id!: number;

  @Column()
  userId!: string;

  @Column()
  role!: string;

  @Column('text')
  content!: string;
}
