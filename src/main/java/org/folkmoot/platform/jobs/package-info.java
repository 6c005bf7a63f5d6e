/** Long work with progress, cancelling and a record. */
@NullMarked
package org.folkmoot.platform.jobs;

import org.jspecify.annotations.NullMarked;
