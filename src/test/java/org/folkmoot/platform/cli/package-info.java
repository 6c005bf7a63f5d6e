@NullMarked
package org.folkmoot.platform.cli;

import org.jspecify.annotations.NullMarked;
