/** Where a page goes when the host does not know who is asking, and where it comes back to. */

/** The page to come back to: a path of this site, never another site. */
export function returnPath() {
  const asked = new URLSearchParams(location.search).get('returnUrl');
  if (!asked?.startsWith('/')) return null;
  const url = new URL(asked, location.origin);
  return url.origin === location.origin ? url.pathname + url.search : null;
}

const goAndReturn = (page, back) => location.replace(`${page}?returnUrl=${encodeURIComponent(back)}`);

export const signIn = (back = location.pathname) => goAndReturn('/sign-in', back);
export const changePassword = back => goAndReturn('/password', back);
export const enrol = () => goAndReturn('/enrol', location.pathname);
