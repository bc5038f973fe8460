/** Values that are set aside for documentation or published as invalid, by kind of personal data (rows of catalog/pii). */
const reserved: Readonly<Record<string, string>> = {
  email: 'jane@example.com', // RFC 2606
  phone: '+1-202-555-0100', // NANPA, 555-0100 to 555-0199
  'us-ssn': '078-05-1120', // withdrawn by the Social Security Administration
  card: '4242 4242 4242 4242', // Stripe's test number
};

/** A reserved value to stand in an example in place of a real one of this kind. */
export const exampleFor = (kind: string): string | undefined => (Object.hasOwn(reserved, kind) ? reserved[kind] : undefined);
