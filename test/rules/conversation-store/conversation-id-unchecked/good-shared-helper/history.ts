import Redis from 'ioredis';

const redis = new Redis();

export const historyOf = (owner: string) => redis.lrange(`history:${owner}`, 0, -1);
