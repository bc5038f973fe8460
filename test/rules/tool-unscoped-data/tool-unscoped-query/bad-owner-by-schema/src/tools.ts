import { PrismaClient } from '@prisma/client';
import { tool } from 'ai';
import { z } from 'zod';

const prisma = new PrismaClient();

export const readRecipe = tool({
  description: 'Reads a private recipe',
  inputSchema: z.object({ recipeId: z.string() }),
  execute: async ({ recipeId }) => prisma.recipe.findUnique({ where: { id: recipeId } }),
  //                                                                       ^^^^^^^^ tool-unscoped-query
});
