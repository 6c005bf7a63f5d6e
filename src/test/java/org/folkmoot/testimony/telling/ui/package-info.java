@NullMarked
package org.folkmoot.testimony.telling.ui;

import org.jspecify.annotations.NullMarked;
