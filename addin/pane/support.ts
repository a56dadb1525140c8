declare const SUPPORT_CONTACT: { readonly url: string; readonly email: string } | null;

/** Whom to ask about the add-in; null in a build that is not for people to use. */
export const support = SUPPORT_CONTACT;

/** To whom a report of a fault goes. */
export const supportInWords = support ? support.email : 'whoever looks after the add-in';
