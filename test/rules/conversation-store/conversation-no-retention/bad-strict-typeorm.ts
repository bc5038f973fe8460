import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

@Entity()
export class ChatTurn {
  //         ^^^^^^^^ conversation-no-retention
  @PrimaryGeneratedColumn()
  id!: number;

  @Column()
  role!: string;

  @Column('text')
  content!: string;
}
