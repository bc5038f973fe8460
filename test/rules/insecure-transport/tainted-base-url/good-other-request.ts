// path: app/api/proxy/route.ts
// Another rule's business: nothing of a model goes there.
export async function GET(request: Request) {
  const url = new URL(request.url).searchParams.get('callback') ?? '';
  return fetch(url);
}
