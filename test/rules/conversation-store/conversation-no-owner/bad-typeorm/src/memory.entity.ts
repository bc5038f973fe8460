import { Column, CreateDateColumn, Entity, PrimaryGeneratedColumn } from 'typeorm';

@Entity('memories')
export class Memory {
  //         ^^^^^^ conversation-no-owner
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('text')
  content!: string;

  @CreateDateColumn()
  createdAt!: Date;
}
