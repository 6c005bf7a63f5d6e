@NullMarked
package org.folkmoot.testimony.ui;

import org.jspecify.annotations.NullMarked;
