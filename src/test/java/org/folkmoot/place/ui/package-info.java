@NullMarked
package org.folkmoot.place.ui;

import org.jspecify.annotations.NullMarked;
