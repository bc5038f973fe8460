import { redirect, type Handle } from '@sveltejs/kit';
import { userOf } from '$lib/server/users';

export const handle: Handle = async ({ event, resolve }) => {
  event.locals.user = await userOf(event.cookies.get('sid'));
  if (!event.locals.user && event.url.pathname.startsWith('/api')) redirect(303, '/login');
  return resolve(event);
};
