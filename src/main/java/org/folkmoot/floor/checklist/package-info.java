/** What has to be ready before the day of a session, who sees to it, and what the product knows of it by itself. */
@NullMarked
package org.folkmoot.floor.checklist;

import org.jspecify.annotations.NullMarked;
