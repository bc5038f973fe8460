import { tool } from 'ai';
import { z } from 'zod';
import { Customer } from '../models/customer';

export const customerTools = {
  findCustomer: tool({
    description: 'A customer by e-mail',
    inputSchema: z.object({ email: z.string().email() }),
    execute: async ({ email }) => Customer.findOne({ email }).lean(),
//                                                   ^^^^^ tool-unscoped-query
  }),
  readCustomer: tool({
    description: 'A customer by id',
    inputSchema: z.object({ customerId: z.string() }),
    execute: async ({ customerId }) => Customer.findById(customerId).populate('orders'),
//                                                       ^^^^^^^^^^ tool-unscoped-query
  }),
};
