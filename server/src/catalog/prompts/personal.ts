/** Mailboxes of an organisation, not of a person: what stands before the `@`, alone or with a suffix. */
const roleMailbox =
  /^(?:support|help|helpdesk|info|contact|contactus|hello|hi|hey|sales|privacy|security|legal|no-?reply|do-?not-?reply|admin|team|billing|feedback|press|media|careers?|jobs|abuse|webmaster|postmaster|office|service|services|mail|hr|orders?|bookings?|reservations?|customer-?(?:service|care|support)|care|dpo|gdpr|compliance|accounts?|accounting|payments?|invoices?|newsletter|news|marketing|partners?|partnerships|enquiries|inquiries|ask|returns|refunds?|shipping|events?|community|developers?|dev|api|ops|it|root|user|users|customer|test|tests|testuser|demo|example|sample|name|email|you|your|yourname|your\.name|your-?email|me|someone|somebody|john\.?doe|jane\.?doe|johndoe|janedoe|jdoe|john\.smith|jane\.smith|foo|bar|alice|bob)(?:[._+-]\w{1,20})?$/i;

/** Whether an e-mail address belongs to an organisation or is plainly invented. */
export function isRoleAddress(address: string): boolean {
  const at = address.lastIndexOf('@');
  return at > 0 && roleMailbox.test(address.slice(0, at));
}

/** Values that publishers reserve for documentation, by kind of personal data. */
const reserved: Readonly<Record<string, string>> = {
  email: 'jane@example.com',
  phone: '+1-202-555-0100',
  ip: '192.0.2.1',
  ipv4: '192.0.2.1',
};

/** A reserved value to stand in an example in place of a real one of this kind (a row of catalog/pii). */
export const exampleFor = (kind: string): string | undefined => (Object.hasOwn(reserved, kind) ? reserved[kind] : undefined);
