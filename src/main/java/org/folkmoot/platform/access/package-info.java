/** Who may do what, and where: roles, scopes, and the rule every service method carries. */
@NullMarked
package org.folkmoot.platform.access;

import org.jspecify.annotations.NullMarked;
