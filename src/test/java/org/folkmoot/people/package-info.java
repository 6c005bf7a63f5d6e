@NullMarked
package org.folkmoot.people;

import org.jspecify.annotations.NullMarked;
