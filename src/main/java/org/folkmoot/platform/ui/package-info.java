/** What all screens share: the shells for staff and members, the pieces pages are made of, error pages, headers. */
@NullMarked
package org.folkmoot.platform.ui;

import org.jspecify.annotations.NullMarked;
