import type { NextFunction, Request, Response } from 'express';
import jwt from 'jsonwebtoken';

export function requireAuth(req: Request, res: Response, next: NextFunction) {
  try {
    res.locals.claims = jwt.verify(req.headers.authorization?.slice(7) ?? '', process.env.JWT_PUBLIC_KEY ?? '');
    next();
  } catch {
    res.sendStatus(401);
  }
}
