/** Where a page goes when the host does not know who is asking, and where it comes back to. */

/** The page to come back to: a path of this site, never another site. */
export function returnPath() {
  const asked = new URLSearchParams(location.search).get('returnUrl');
  if (!asked?.startsWith('/')) return null;
  const url = new URL(asked, location.origin);
  return url.origin === location.origin ? url.pathname + url.search : null;
}

const goAndReturn = page => location.replace(`${page}?returnUrl=${encodeURIComponent(location.pathname)}`);

export const signIn = () => goAndReturn('/sign-in');
export const enrol = () => goAndReturn('/enrol');
