@NullMarked
package org.folkmoot.testimony.care.ui;

import org.jspecify.annotations.NullMarked;
