@NullMarked
package org.folkmoot.people.seal;

import org.jspecify.annotations.NullMarked;
