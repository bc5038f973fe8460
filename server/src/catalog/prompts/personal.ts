/** Values that are set aside for documentation or published as invalid, by kind of personal data (rows of catalog/pii). */
const reserved: Readonly<Record<string, string>> = {
  email: 'jane@example.com', // RFC 2606
  phone: '+1-202-555-0100', // NANPA, 555-0100 to 555-0199
  'us-ssn': '078-05-1120', // withdrawn by the Social Security Administration
  card: '4242 4242 4242 4242', // Stripe's test number
};

/** A reserved value to stand in an example in place of a real one of this kind. */
export const exampleFor = (kind: string): string | undefined => (Object.hasOwn(reserved, kind) ? reserved[kind] : undefined);

/** Before an address that a product gives to everybody: its makers, its support, a place for feedback. */
const publicContact =
  /contact|reach (?:us|out|me)|support|feedback|(?:e-?mail|write|mail|message)(?: us| me| to)|send (?:an? )?(?:e-?mail|mail|message)s? to|questions\??|report (?:bugs?|issues?|problems?)|donat|author|creator|developer|maintain|(?:made|created|built|written) by|发邮件|反馈|联系/i;

/** Whether the words before an address or number say that it is a public contact. `before`: some 80 characters. */
export const isPublicContact = (before: string): boolean => publicContact.test(before);

/** Whether an address is the assistant's own: `poke@…` of a prompt that says "You are Poke". */
export function isAssistantAddress(address: string, prompt: string): boolean {
  const name = /^[A-Za-z]{2,30}(?=@)/.exec(address)?.[0];
  return (
    name !== undefined && new RegExp(`(?:you are|your name is|i am|named|called) (?:the )?${name}(?![\\w@])`, 'i').test(prompt)
  );
}
