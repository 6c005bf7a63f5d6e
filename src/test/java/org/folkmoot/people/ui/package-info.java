@NullMarked
package org.folkmoot.people.ui;

import org.jspecify.annotations.NullMarked;
