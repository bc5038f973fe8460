export const timed = (run: (req: Request) => Promise<Response>) => async (req: Request) => {
  const startedAt = Date.now();
  const answer = await run(req);
  console.log('answered', Date.now() - startedAt);
  return answer;
};
