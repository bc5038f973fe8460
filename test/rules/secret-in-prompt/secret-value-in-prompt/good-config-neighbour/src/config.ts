export const config = {
  name: process.env.SHOP_NAME ?? 'Contoso',
  apiKey: process.env.SHOP_API_KEY ?? '',
  limits: { perMinute: 20 },
};
