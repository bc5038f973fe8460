import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

@Entity()
export class ChatTurn {
  @PrimaryGeneratedColumn()
  id!: number;

  @Column()
  role!: string;

  @Column('text')
  content!: string;

  @Column({ type: 'timestamp', nullable: true })
  expiresAt?: Date;
}
