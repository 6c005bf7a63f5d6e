/** Sign-in and what guards every request: the filter chains, the session, headers, bearer tokens, OpenID Connect. */
@NullMarked
package org.folkmoot.people.signin;

import org.jspecify.annotations.NullMarked;
