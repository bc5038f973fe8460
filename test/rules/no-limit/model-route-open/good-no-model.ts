// path: app/api/weather/route.ts
export async function GET(req: Request) {
  const city = new URL(req.url).searchParams.get('city') ?? '';
  const answer = await fetch(`https://api.open-meteo.com/v1/forecast?city=${encodeURIComponent(city)}`);
  return Response.json(await answer.json());
}
