@NullMarked
package org.folkmoot.testimony.call.ui;

import org.jspecify.annotations.NullMarked;
