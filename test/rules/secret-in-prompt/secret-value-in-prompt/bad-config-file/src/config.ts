import 'dotenv/config';

export const config = {
  port: Number(process.env.PORT ?? 3000),
  billing: { baseUrl: 'https://billing.contoso.com', token: process.env.BILLING_TOKEN ?? '' },
};
