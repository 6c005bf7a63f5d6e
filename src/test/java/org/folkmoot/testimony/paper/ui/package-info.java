@NullMarked
package org.folkmoot.testimony.paper.ui;

import org.jspecify.annotations.NullMarked;
