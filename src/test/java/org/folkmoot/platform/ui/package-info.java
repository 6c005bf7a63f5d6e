@NullMarked
package org.folkmoot.platform.ui;

import org.jspecify.annotations.NullMarked;
