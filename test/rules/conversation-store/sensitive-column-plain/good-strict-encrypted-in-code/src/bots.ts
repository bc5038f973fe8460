import { Repository } from 'typeorm';
import { Bot } from './entities';
import { encrypt } from './sealed';

export const addBot = (bots: Repository<Bot>, secret: string) => bots.save({ apiKey: '', clientSecret: encrypt(secret) });
