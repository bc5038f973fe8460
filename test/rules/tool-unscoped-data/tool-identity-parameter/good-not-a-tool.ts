import express from 'express';
import { PrismaClient } from '@prisma/client';
import { requireAdmin } from './auth';

const prisma = new PrismaClient();
export const admin = express.Router();

admin.get('/users/:userId/orders', requireAdmin, async (req, res) => {
  const session = req.session;
  res.json({ orders: await prisma.order.findMany({ where: { userId: req.params.userId } }), by: session.id });
});
