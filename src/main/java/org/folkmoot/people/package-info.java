/** Accounts, sign-in, invitations and who holds which role. */
@NullMarked
package org.folkmoot.people;

import org.jspecify.annotations.NullMarked;
