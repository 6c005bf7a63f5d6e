@NullMarked
package org.folkmoot.platform.jobs;

import org.jspecify.annotations.NullMarked;
